"""What the rules found, told: as text, JSON, SARIF, GitHub annotations, JUnit and one HTML page."""
