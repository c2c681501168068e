//! Texts of what is seen: one picture, and the pictures together.

use super::Counted;

section! {
    /// «Mijn beeld»: the radar of one participant, with its numbers.
    Picture {
        heading,
        lead,
        caption,
        lens,
        value,
        answered,
        thin,
        none,
        unknown: Counted,
        talk_heading,
        talk_lead,
        lowest,
        lowest_many,
        all_high,
        no_answers,
    }
}

section! {
    /// The picture in words: its description, legend and downloads.
    Radar {
        /// With `{values}`.
        own,
        /// With `{organisations}`, `{values}`.
        together,
        /// With `{lens}`, `{value}`.
        value,
        /// With `{lens}`, `{value}`.
        value_thin,
        /// With `{lens}`.
        value_none,
        legend,
        legend_hint,
        line_own,
        line_group,
        band,
        thin,
        gap,
        download,
        svg,
        png,
        failed,
    }
}

section! {
    /// «Samen»: where the partners see things duplicate_groups, and where not.
    Together {
        heading,
        lead,
        empty_heading,
        empty,
        participants: Counted,
        organisations: Counted,
        /// With `{participants}`, `{organisations}`.
        from,
        weighting,
        by_organisation,
        by_participant,
        by_organisation_long,
        by_participant_long,
        picture_heading,
        caption,
        organisation,
        group,
        spread,
        spread_text,
        spread_none,
        thin,
        none,
        questions_heading,
        questions_lead,
        questions_all,
        questions_few,
        agree,
        difference,
        gap,
        undecided,
        /// With `{value}`.
        spread_of,
        /// With `{organisation}`, `{value}`.
        dot,
        unknown: Counted,
        not_applicable: Counted,
        unanswered: Counted,
        notes: Counted,
        /// With `{name}`, `{organisation}`.
        note_by,
    }
}

section! {
    /// «Samen», who is in: participants and their organisations.
    People {
        heading,
        remove,
        removed_heading,
        removed_text,
        bring_back,
        organisations_text,
        rename,
        new_name,
        save,
    }
}
