"""What rules share: no rule is here, and every rule may use it."""
