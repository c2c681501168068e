//! The texts of pictures, files, what is kept and what differs. Only the whole program has them: they stand in a file of their own,
//! `public/content/{nl,en}/further.json`, so that nobody waits for them before the first question.

use super::{
    About, Counted, ExamplePage, FileErrors, FilesPage, Install, Merge, Named, NotFound,
    ParticipantsPage, People, Picture, Radar, Tallied, Together, WordingFault,
};
use crate::words::language::Language;
use crate::words::reading::{self, Keyed, object};

section! {
    /// «Mijn gegevens»: what is kept here, how safe that is, and the ways back and out.
    Data {
        lead,
        stored_heading,
        what,
        nothing,
        /// With `{size}`.
        size,
        /// With `{size}`.
        mega,
        /// With `{size}`.
        giga,
        saved,
        /// With `{when}`.
        saved_at,
        not_saved,
        whereabouts,
        in_both,
        in_one,
        in_none,
        room,
        /// With `{size}`.
        room_left,
        room_unknown,
        file,
        file_none,
        /// With `{when}`.
        file_fresh,
        /// With `{when}`.
        file_behind,
        offline,
        offline_not,
        offline_never,
        to_files,
        lasting_heading,
        lasting_yes,
        lasting_no,
        lasting_unknown,
        ask,
        asking,
        refused,
        installed,
        along_heading,
        /// With `{name}`.
        along_text,
        along_nobody,
        along_private,
        along,
        along_stem,
        back_heading,
        back_text,
        back_none,
        back_away,
        before_import,
        before_undo,
        before_same,
        before_restore,
        /// With `{when}`.
        back,
        /// With `{when}`.
        back_question,
        /// With `{now}`, `{then}`.
        back_change,
        back_empty,
        back_kept,
        back_confirm,
        /// With `{when}`.
        back_done,
        back_failed,
        aside_heading,
        aside_text,
        /// With `{size}`.
        aside_name,
        aside_stem,
        remove,
        remove_question,
        remove_text,
        remove_confirm,
        removed,
        all_heading,
        all_text,
        all_private,
        all,
        all_stem,
        erase_heading,
        erase_text,
        erase,
        erase_question,
        erase_count: Counted,
        erase_first,
        /// With `{phrase}`.
        erase_type,
        erase_phrase,
        erase_confirm,
        erased,
        erase_failed,
    }
}

section! {
    /// «Welke telt?»: what several tablets tell differently, and who may be one person.
    Differences {
        lead: Counted,
        explained,
        more: Counted,
        none,
        empty,
        no_answer,
        private,
        counts_now,
        choose,
        chosen,
        /// With `{name}`.
        hidden,
        same_heading,
        same_text,
        /// With `{name}`, `{organisation}`.
        same_pair,
        /// With `{one}`, `{other}`.
        same_counts,
        same,
        two,
        /// With `{name}`.
        same_done,
        /// With `{name}`.
        two_done,
    }
}

section! {
    /// «Sessies»: when and where the group looks at the picture together.
    Sessions {
        lead,
        none,
        add,
        erase,
        erase_heading,
        erase_text,
        erase_confirm,
        erased,
    }
}

section! {
    /// In the preview of an import: who the participants in the files are.
    Arrivals {
        /// With `{name}`, `{organisation}`.
        likely,
        /// With `{name}`, `{organisation}`.
        likely_files,
        two,
        same,
        me_heading,
        me_text,
        /// With `{name}`.
        me_joined,
        me,
        me_nobody,
        recognised: Counted,
        /// With `{name}`.
        goes_on,
        choose,
        /// With `{name}`.
        go_on,
    }
}

object! {
    /// The texts of `further.json` in one language.
    Further {
        /// Every kind of owner and every field, by its name in the table of what is kept.
        names: Keyed<Named>,
        /// What the preview of an import counts, by the same names.
        tallies: Keyed<Tallied>,
        /// «Mijn beeld»: the radar of one participant, with its numbers.
        picture: Picture,
        /// The picture in words: its description, legend and downloads.
        radar: Radar,
        /// «Samen»: where the partners see things duplicate_groups, and where not.
        together: Together,
        /// «Samen», who is in: participants and their organisations.
        people: People,
        /// Files into this device: choosing, the preview, and afterwards.
        merge: Merge,
        /// Why a file could not be read, each in one plain sentence.
        file_errors: FileErrors,
        /// «Mijn gegevens»: what is kept here, how safe that is, and the ways back and out.
        data: Data,
        /// «Welke telt?»: what several tablets tell differently, and who may be one person.
        differences: Differences,
        /// In the preview of an import: who the participants in the files are.
        arrivals: Arrivals,
        /// «Zet dit op je tablet»: why, how on each kind of device, and what to take along.
        install: Install,
        /// The page of participants: hand over, return, correct, erase.
        participants: ParticipantsPage,
        /// «Sessies»: when and where the group looks at the picture together.
        sessions: Sessions,
        /// The page of files: what goes in each.
        files: FilesPage,
        /// The page of the example workshop, while it is fetched.
        example: ExamplePage,
        /// The page with the rest of the general text.
        about: About,
        /// An address that leads nowhere.
        not_found: NotFound,
    }
}

/// The texts that only the whole program has, in one language.
///
/// # Errors
/// As [`wording`](super::wording).
pub fn further(language: Language) -> Result<Further, WordingFault> {
    let (file, text) = match language {
        Language::Dutch => (
            "public/content/nl/further.json",
            include_str!("../../../public/content/nl/further.json"),
        ),
        Language::English => (
            "public/content/en/further.json",
            include_str!("../../../public/content/en/further.json"),
        ),
    };
    reading::read(file, text).map_err(|fault| WordingFault {
        file,
        reason: fault.to_string(),
    })
}
