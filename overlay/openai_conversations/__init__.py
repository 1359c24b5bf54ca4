"""The hand-written layer over the generated client: what programs import every day. Names are imported when used."""
