"""How right a reading is: compared with a gold document, measure by measure."""
