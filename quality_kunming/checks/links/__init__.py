"""Everything that a page leads to or loads is there, and no visitor is led astray."""
