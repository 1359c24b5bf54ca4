"""Tests of moving threads, of exports and imports."""
