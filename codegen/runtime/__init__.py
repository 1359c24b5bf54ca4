"""Source of the runtime that `generate` copies beside the generated code; import it from there, not from here."""
