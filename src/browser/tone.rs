//! A short tone, for who looks away from the screen.

use web_sys::{AudioContext, OscillatorNode};

/// What can give a tone, for as long as this is kept. To be made at a tap: a browser lets a page sound at no other moment.
pub struct Tone(AudioContext);

impl Tone {
    /// Nothing where the browser has no sound.
    pub fn new() -> Option<Self> {
        AudioContext::new().ok().map(Self)
    }

    /// Gives it, if it can.
    pub fn play(&self) {
        self.try_play();
    }

    fn try_play(&self) -> Option<()> {
        let sounds: OscillatorNode = self.0.create_oscillator().ok()?;
        let volume = self.0.create_gain().ok()?;
        let (now, end) = (self.0.current_time(), self.0.current_time() + 0.15);
        sounds.frequency().set_value(880.0);
        volume.gain().set_value_at_time(0.2, now).ok()?;
        // It fades, because a tone that is cut off clicks.
        volume
            .gain()
            .exponential_ramp_to_value_at_time(0.001, end)
            .ok()?;
        sounds.connect_with_audio_node(&volume).ok()?;
        volume.connect_with_audio_node(&self.0.destination()).ok()?;
        sounds.start().ok()?;
        sounds.stop_with_when(end).ok()
    }
}

impl Drop for Tone {
    fn drop(&mut self) {
        self.0.close().map(drop).ok();
    }
}
