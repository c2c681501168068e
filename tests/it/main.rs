//! What a participant or a facilitator can rely on, without a browser.
