"""Link rot: the only folder that touches the network. What became of each address that is cited."""
