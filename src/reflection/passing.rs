//! What can be passed on where the counts ran over.
//!
//! A file can bring counts up to [`MAX_LAMPORT`]. Nobody gets there by answering, but somebody may have written
//! a file that does. Changes after it count further, because they have to be later; a file with such a
//! count would be refused everywhere. So in a file they get the highest count that is taken, and the
//! clock tells them apart. After the very last stamp there is, even that is the same: then both values
//! stand beside each other, for people to choose.

use super::{Document, MAX_LAMPORT, Participant, Register, Version};
use std::borrow::Cow;

impl Document {
    /// The document with no count that a file could not bring; nearly always this very document.
    pub fn passed_on(&self) -> Cow<'_, Document> {
        if self.lamport() <= MAX_LAMPORT {
            return Cow::Borrowed(self);
        }
        let mut document = self.clone();
        document.partnership.name.iter_mut().for_each(pass_on);
        for who in document.participants.values_mut() {
            let Participant {
                organisation,
                name,
                role,
                answers,
                notes,
                extra: _,
            } = who;
            let labels = [organisation, name, role];
            labels.into_iter().flatten().for_each(pass_on);
            answers.values_mut().for_each(pass_on);
            notes.values_mut().for_each(pass_on);
        }
        Cow::Owned(document)
    }
}

fn pass_on<T: Ord + Clone>(register: &mut Register<T>) {
    let within = |version: &Version<T>| {
        let stamp = version.stamp.passed_on();
        let replaced = version.replaced.map(|before| before.passed_on());
        Version {
            stamp,
            replaced: replaced.filter(|before| *before < stamp),
            ..version.clone()
        }
    };
    let rivals = register.rivals().iter().map(within).collect();
    *register = Register::new(within(register.current()), rivals);
}
