//! A text that claims to be an invitation is opened: it is taken or refused, and what is taken holds what it promises.

use gezamenlijke_blik::exchange::code::Compression;
use gezamenlijke_blik::exchange::{
    InvitationError, MAX_INVITATION, open_invitation, read_invitation, write_invitation,
};
use gezamenlijke_blik::reflection::{Invitation, Label};

/// Opens it as far as that goes without a browser, which unpacks: what was packed counts as being its own content.
pub fn open(text: &str) -> Result<Invitation, InvitationError> {
    let (bytes, compression) = open_invitation(text)?;
    assert!(bytes.len() < text.len());
    match compression {
        Compression::Plain | Compression::Deflated => read(&bytes),
    }
}

/// Reads its content.
pub fn read(bytes: &[u8]) -> Result<Invitation, InvitationError> {
    let invitation = read_invitation(bytes)?;
    assert!(bytes.len() <= MAX_INVITATION);
    assert!(invitation.organisations.len() <= Invitation::MAX_ORGANISATIONS);
    for (at, invited) in invitation.organisations.iter().enumerate() {
        let name = invited.name.as_str();
        assert!(name.chars().count() <= Label::MAX && Label::clean(name) == name);
        assert_eq!(invitation.position(name), Some(at), "{name} is there twice");
    }
    // What goes out of what is private is nothing; all else comes back as it is.
    let again = read_invitation(write_invitation(&invitation).as_bytes()).unwrap();
    let mut shared = invitation.clone();
    shared.unknown = shared.unknown.shared().unwrap_or_default();
    assert_eq!(again, shared);
    assert_eq!(write_invitation(&again), write_invitation(&invitation));
    Ok(invitation)
}
