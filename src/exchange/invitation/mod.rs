//! An invitation as text: as JSON in what a device keeps, and behind the `#` of a link that goes out.

mod base64url;
mod link;

pub use link::{
    InvitationError, MAX_INVITATION, open_invitation, read_invitation, seal_invitation,
    write_invitation,
};

use super::error::{Expected, Limit, ReadError, Refused};
use super::json::{Node, ObjectReader, Origin, Piece, line, read_unknown};
use super::write::unknown_members;
use crate::merge::{Members, Unknown, quoted};
use crate::reflection::{
    Date, Invitation, Invited, Label, MAX_PARTICIPANTS, NAME, ORGANISATION, Visibility, Word,
};
use std::ops::RangeInclusive;

/// How `visibility` says that no organisation is shown; what is not said is shown per organisation.
const GROUP: &str = "group";

/// The invitation as a device keeps it: as members that the program for answering carries along unread.
pub(crate) fn invitation_members(invitation: &Invitation) -> Members {
    let text = invitation_piece(invitation).print();
    let read = Node::root(&text).and_then(|node| read_unknown(node, Origin::Device));
    match read {
        Ok(Unknown::Object(members)) => members,
        _ => Members::default(),
    }
}

/// The invitation that a device keeps; none where there is none, or a newer version keeps another kind.
pub(crate) fn read_invitation_members(members: &Members) -> Option<Invitation> {
    let text = Piece::Object(unknown_members(members)).print();
    Node::root(&text).and_then(invitation).ok()
}

/// The invitation as it is written down, member by member.
fn invitation_piece(invitation: &Invitation) -> Piece {
    let label = |label: &Label| quoted(label.as_str());
    let organisations = invitation.organisations.iter().map(|invited| {
        let people = invited
            .people
            .map(|people| format!(", \"people\": {people}"));
        let name = label(&invited.name);
        format!("{{ \"name\": {name}{} }}", people.unwrap_or_default())
    });
    let organisations = organisations.collect::<Vec<_>>().join(", ");
    let mut members = vec![
        line("partnership", label(&invitation.partnership)),
        line("organisations", format!("[{organisations}]")),
    ];
    let date = invitation.date.iter();
    members.extend(date.map(|date| line("date", quoted(&date.to_string()))));
    let place = invitation.place.iter();
    members.extend(place.map(|place| line("place", label(place))));
    let minutes = invitation.minutes.iter();
    members.extend(minutes.map(|minutes| line("minutes", minutes.to_string())));
    if invitation.visibility == Visibility::GroupOnly {
        members.push(line("visibility", quoted(GROUP)));
    }
    if !invitation.asks.is_empty() {
        let asks = invitation.asks.iter().map(Word::as_str);
        members.push(line("asks", quoted(&asks.collect::<Vec<_>>().join(" "))));
    }
    members.extend(unknown_members(&invitation.unknown));
    Piece::Object(members)
}

/// The invitation that was written down.
///
/// # Errors
/// When something is missing, something else stands in its place, or there is more of it than fits.
fn invitation(node: Node) -> Result<Invitation, Refused> {
    let mut object = node.object()?;
    let mut invitation = Invitation {
        partnership: label(object.require("partnership")?)?,
        organisations: Vec::new(),
        date: object.take("date").map(date).transpose()?,
        place: object.take("place").map(label).transpose()?,
        minutes: number(&mut object, "minutes", 1..=Invitation::MAX_MINUTES)?,
        visibility: match object.take("visibility") {
            None => Visibility::PerOrganisation,
            Some(node) if node.text()? == GROUP => Visibility::GroupOnly,
            Some(node) => return Err(node.expected(Expected::Text)),
        },
        asks: match object.take("asks") {
            None => Vec::new(),
            Some(node) => words(node)?,
        },
        unknown: Default::default(),
    };
    let mut organisations = Vec::new();
    let list = object.require("organisations")?;
    list.each(&mut |node| {
        if organisations.len() == Invitation::MAX_ORGANISATIONS {
            let limit = Limit::Values(ORGANISATION.spec);
            return Err(Box::new(ReadError::TooMuch(limit, node.position())));
        }
        let mut object = node.object()?;
        organisations.push(Invited {
            name: label(object.require("name")?)?,
            people: number(&mut object, "people", 1..=MAX_PARTICIPANTS as u64)?,
        });
        Ok(())
    })?;
    invitation.organisations = Invited::distinct(organisations);
    invitation.unknown = object.rest(Origin::File)?;
    Ok(invitation)
}

fn label(node: Node) -> Result<Label, Refused> {
    let text = node.text()?;
    if text.chars().count() > Label::MAX {
        let limit = Limit::Characters(NAME.spec, Label::MAX);
        return Err(Box::new(ReadError::TooMuch(limit, node.position())));
    }
    Label::new(&text).ok_or_else(|| node.expected(Expected::Text))
}

/// Words with a blank between them.
fn words(node: Node) -> Result<Vec<Word>, Refused> {
    let text = node.text()?;
    let words: Option<Vec<Word>> = text.split_whitespace().map(Word::new).collect();
    words.ok_or_else(|| node.expected(Expected::Text))
}

fn date(node: Node) -> Result<Date, Refused> {
    Date::parse(&node.text()?).ok_or_else(|| node.expected(Expected::Date))
}

fn number(
    object: &mut ObjectReader,
    name: &str,
    range: RangeInclusive<u64>,
) -> Result<Option<u64>, Refused> {
    let Some(node) = object.take(name) else {
        return Ok(None);
    };
    let number = node
        .whole_number()
        .ok()
        .filter(|number| range.contains(number));
    let number = number.ok_or_else(|| node.expected(Expected::WholeNumber))?;
    Ok(Some(number))
}
