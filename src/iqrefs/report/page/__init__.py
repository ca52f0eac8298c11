"""What the HTML pages of all reports share: their style, their policy, the way templates are filled."""
