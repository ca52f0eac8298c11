"""The search for archived copies, against an archive on loopback."""
