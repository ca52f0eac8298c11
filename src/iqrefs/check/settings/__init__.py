"""What a project wants of the checks: settings, style profiles, baselines, and which rules run."""
