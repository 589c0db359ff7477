//! Draws a card.
