"""The style profiles that ship, a TOML file each."""
