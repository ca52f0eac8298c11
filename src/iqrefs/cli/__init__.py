"""The commands: options in, the pipeline, text out, an exit code. Only here is anything printed."""
