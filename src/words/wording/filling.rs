//! Texts of one participant's way through: from who you are to handing the tablet on.

use super::Counted;
use crate::reflection::Score;

section! {
    /// The form on which a participant says who they are.
    Start {
        heading,
        heading_edit,
        lead,
        partnership,
        partnership_hint,
        organisation,
        organisation_hint,
        name,
        name_hint,
        role,
        role_hint,
        optional,
        submit,
        submit_edit,
        partnership_missing,
        organisation_missing,
    }
}

section! {
    /// The five lenses with what is answered.
    Overview {
        heading,
        lead,
        lead_done,
        /// With `{answered}`, `{total}`.
        progress,
        /// With `{answered}`, `{total}`.
        progress_long,
        /// With `{answered}`, `{total}`.
        total,
        begin,
        go_on,
        complete,
        finish,
    }
}

section! {
    /// A lens page: its questions and the way around.
    Lens {
        lenses,
        /// With `{number}`, `{total}`.
        question_of,
        previous_question,
        next_question,
        /// With `{lens}`.
        previous,
        /// With `{lens}`.
        next,
        to_end,
        keys,
        chance,
        more,
    }
}

section! {
    /// One question: the scale, the two other choices, help and the note.
    Question {
        scale,
        score1,
        score2,
        score3,
        score4,
        score5,
        unknown,
        not_applicable,
        clear,
        help,
        example2,
        example4,
        note_add,
        note_show,
        note,
        note_hint,
        note_private,
        note_private_hint,
        note_left: Counted,
    }
}

section! {
    /// The page with everything that has no answer yet.
    StillOpen {
        heading,
        lead: Counted,
        none,
        unknown_heading,
        unknown_text,
        finish,
    }
}

section! {
    /// The closing page: save the file and hand the tablet on.
    Done {
        nobody,
        heading,
        heading_partly,
        lead,
        lead_partly: Counted,
        open_link,
        save_heading,
        save_text,
        save_button,
        /// With `{file}`.
        saved_as,
        pass_heading,
        pass_text,
        pass_button,
        erase_heading,
        erase_text,
        picture_link,
    }
}

section! {
    /// What participants are called where they gave no name, and the way to erase one.
    Participants {
        erase,
        /// With `{number}`.
        unnamed,
        no_organisation,
    }
}

section! {
    /// Everyone who filled something in on this tablet.
    ParticipantsPage {
        /// With `{answered}`, `{total}`.
        answered,
        heading,
        lead,
        current,
        nobody,
        next,
        /// With `{name}`.
        go_on,
        edit,
        /// With `{name}`.
        erase_of,
        /// With `{name}`.
        erase_heading,
        erase_text,
        erase_first,
        /// With `{name}`.
        erase_confirm,
        /// With `{name}`.
        erased,
        /// With `{name}`.
        erased_partly,
    }
}

impl Question {
    /// What each score stands for, from 1 to 5.
    pub const fn anchors(&self) -> [(Score, &String); 5] {
        let [one, two, three, four, five] = Score::ALL;
        [
            (one, &self.score1),
            (two, &self.score2),
            (three, &self.score3),
            (four, &self.score4),
            (five, &self.score5),
        ]
    }

    /// What this score stands for.
    pub fn anchor(&self, score: Score) -> &str {
        let anchors = self.anchors();
        let found = anchors.into_iter().find(|(one, _)| *one == score);
        found.map_or("", |(_, anchor)| anchor)
    }
}
