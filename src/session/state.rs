//! Everything that the app holds between two actions.

use crate::device::Contents;
use crate::insight::{
    Conflict, Progress, Together, Weighting, count_answered, progress, together, visible_conflicts,
};
use crate::merge::{MAX_WALL, ReplicaId, Stamp};
use crate::reflection::{
    Invitation, Lens, Owner, Participant, ParticipantId, Visibility, WEIGHTING,
};

/// The one value behind the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Everything that this device keeps: the partnership with everyone in it, and its own settings.
    pub contents: Contents,
    /// What stood here before the last import, until something else is changed.
    pub before_import: Option<Contents>,
    /// Whose voice weighs how much, while no session is run that says so.
    weighting: Weighting,
    replica: ReplicaId,
    lamport: u64,
}

impl State {
    /// A visit that continues with what was stored, written by a replica that is new to the world.
    pub fn new(contents: Contents, replica: ReplicaId) -> Self {
        let mut state = Self {
            contents,
            before_import: None,
            weighting: Weighting::default(),
            replica,
            lamport: 0,
        };
        state.catch_up();
        state
    }

    /// The participant whose turn it is.
    pub fn me(&self) -> Option<&Participant> {
        let current = self.contents.local.current.as_ref()?;
        self.contents.document.participant(current)
    }

    /// The invitation by which the form is prepared: that of this device, as long as it is for the partnership that stands here.
    pub fn invitation(&self) -> Option<Invitation> {
        let invitation = self.contents.local.invitation()?;
        let here = self.contents.document.name()?;
        (here.key() == invitation.partnership.key()).then_some(invitation)
    }

    /// Whether what is of others is behind the curtain: people fill in on this device, and somebody else is known here
    /// than the one who has it. Nobody can take out or hand on what is of others then.
    pub fn is_curtained(&self) -> bool {
        self.contents.local.curtain.is_shut() && self.knows_others()
    }

    /// Whether a session is run that was not revealed yet: nothing that anybody else answered is on a screen, in a picture or
    /// on paper, and nothing that follows from it. Files can be had all the same; they are read by who opens them.
    pub fn is_sealed(&self) -> bool {
        let session = self.contents.document.current_session();
        session.is_some_and(|(_, session)| !session.is_revealed()) && self.knows_others()
    }

    /// Whether what others answered is out of sight, for whichever of the two reasons.
    pub fn hides_others(&self) -> bool {
        self.is_curtained() || self.is_sealed()
    }

    fn knows_others(&self) -> bool {
        let current = self.contents.local.current.as_ref();
        let mut known = self.contents.document.participants().keys();
        known.any(|id| Some(id) != current)
    }

    /// How far the group sees who answered what. Of the session that is run and the invitation by which people were told
    /// beforehand the stricter counts.
    pub fn visibility(&self) -> Visibility {
        let session = self.contents.document.current_session();
        let session = session.map(|(_, session)| session.visibility());
        let invitation = self.invitation().map(|it| it.visibility);
        match [session, invitation].contains(&Some(Visibility::GroupOnly)) {
            true => Visibility::GroupOnly,
            false => Visibility::PerOrganisation,
        }
    }

    /// Whose voice weighs how much: as the session that is run says, so that whoever takes over sees the same.
    pub fn weighting(&self) -> Weighting {
        let session = self.contents.document.current_session();
        let chosen = session.and_then(|(_, session)| session.choice(WEIGHTING));
        chosen.unwrap_or(self.weighting)
    }

    /// Weighs the group like this for now, in no session.
    pub(super) fn weigh(&mut self, weighting: Weighting) {
        self.weighting = weighting;
    }

    /// What was filled in differently, waits for a choice and may be seen now.
    pub fn conflicts_in_sight(&self) -> Vec<Conflict<'_>> {
        let me = self.contents.local.current.as_ref();
        let mut found = visible_conflicts(&self.contents.document, me);
        let me = me.cloned().map(Owner::participant);
        let is_mine = |one: &Conflict| Some(&one.owner) == me.as_ref();
        if self.hides_others() {
            found.retain(is_mine);
        } else if self.visibility() == Visibility::GroupOnly {
            // What somebody answered stands beside their organisation there.
            found.retain(|one| is_mine(one) || one.key.item.is_none());
        }
        found
    }

    /// How far the current participant is with a lens.
    pub fn progress(&self, lens: Lens) -> Progress {
        let nobody = Participant::default();
        progress(self.me().unwrap_or(&nobody), lens)
    }

    /// How many questions the current participant answered, and how many there are.
    pub fn answered(&self) -> (usize, usize) {
        self.me()
            .map_or_else(|| count_answered(&Participant::default()), count_answered)
    }

    /// Whether a participant is part of the shared picture.
    pub fn is_in(&self, id: &ParticipantId) -> bool {
        let who = self.contents.document.participant(id);
        who.is_none_or(|who| !who.is_left_out())
    }

    /// What everyone who is in the picture shows together.
    pub fn together(&self) -> Together {
        together(&self.contents.document, self.weighting(), |id| {
            self.is_in(id)
        })
    }

    /// Something came from elsewhere: taking an import back would take that back as well.
    pub(super) fn on_foreign_change(&mut self) {
        self.before_import = None;
        self.catch_up();
    }

    /// The stamp of the next change: later than everything seen so far.
    pub(super) fn next_stamp(&mut self, now: u64) -> Option<Stamp> {
        self.lamport = self.lamport.saturating_add(1);
        Stamp::new(self.lamport, now.min(MAX_WALL), self.replica)
    }

    /// After taking in a document: whatever comes next is later than anything in it, and than what this device keeps of
    /// other moments, such as what was last taken back, which the document does not tell any more.
    pub(super) fn catch_up(&mut self) {
        let written = self.contents.document.lamport();
        let seen = self.contents.local.lamport();
        self.lamport = self.lamport.max(written).max(seen);
    }

    /// Remembers the count for good, where the document will no longer tell it.
    pub(super) fn remember_lamport(&mut self) {
        self.contents.local.highest_lamport = self.lamport;
    }
}
