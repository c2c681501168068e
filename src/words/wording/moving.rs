//! Texts of files and storage: out, in, and what can go wrong.

use super::Counted;

section! {
    /// Files out of this device, as far as the first program gives them: from the closing page and beside «niet bewaard».
    Files {
        private,
        /// With `{file}`.
        downloaded,
        download_failed,
        stem_device,
        stem_merged,
        stem_unnamed,
    }
}

section! {
    /// The page of files: what goes in each.
    FilesPage {
        heading,
        lead,
        export_heading,
        mine,
        /// With `{name}`.
        mine_text,
        device,
        device_text: Counted,
        merged,
        merged_text: Counted,
        nothing,
        download,
        data_heading,
        data_text,
    }
}

section! {
    /// Files into this device: choosing, the preview, and afterwards.
    Merge {
        heading,
        lead,
        choose,
        drop,
        drop_now,
        paste_heading,
        paste,
        paste_read,
        pasted,
        reading,
        preview_heading,
        known_participants: Counted,
        differences: Counted,
        differences_text,
        nothing_new,
        /// With `{other}`, `{own}`.
        other_partnership,
        /// With `{own}`.
        keep_own,
        /// With `{other}`.
        take_other,
        /// With `{name}`.
        was_removed,
        files_heading,
        good,
        some_bad: Counted,
        all_bad,
        apply,
        cancel,
        /// With `{changes}`.
        applied,
        undo,
        undone,
        undo_late,
        to_together,
    }
}

section! {
    /// What people call a kind of owner or a field: one of it, and several.
    Named {
        one,
        many,
    }
}

section! {
    /// How a kind of owner is counted, or a field with a value for each question: how many there are, and what an import
    /// brings.
    Tallied {
        count: Counted,
        new: Counted,
        changed: Counted,
    }
}

section! {
    /// Why a file could not be read, each in one plain sentence.
    FileErrors {
        empty,
        /// With `{limit}`.
        too_large,
        too_much,
        not_given,
        not_text,
        /// With `{line}`.
        cut_off,
        /// With `{line}`, `{column}`.
        not_json,
        /// With `{line}`, `{column}`.
        too_deep,
        foreign,
        nothing_whole,
        /// With `{version}`.
        newer,
        /// With `{name}`, `{line}`, `{column}`.
        twice,
        /// With `{name}`, `{line}`, `{column}`.
        missing,
        /// With `{line}`, `{column}`, `{expected}`.
        wrong,
        /// With `{what}`, `{limit}`, `{line}`.
        too_many,
        /// With `{what}`, `{limit}`, `{line}`.
        too_many_each,
        /// With `{what}`, `{limit}`, `{line}`.
        too_long,
        /// With `{what}`, `{limit}`.
        limit_total,
        /// With `{what}`, `{limit}`.
        limit_each,
        a_text,
        a_number,
        an_object,
        a_list,
        an_answer,
        an_id,
        a_stamp,
        a_true,
        a_date,
    }
}

section! {
    /// Why this device could not keep the work, and what to do.
    StorageErrors {
        blocked,
        refused,
        not_kept,
        unreadable,
        newer,
        download_old,
        start_afresh,
        reload,
    }
}
