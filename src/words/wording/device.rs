//! The texts about the device itself: putting the page on it, and what stays there.

section! {
    /// «Zet dit op je tablet»: why, how on each kind of device, and what to take along.
    Install {
        lead,
        first,
        already,
        done,
        why_heading,
        why_find,
        why_safari,
        why_room,
        why_not,
        how_heading,
        here,
        ipad,
        ipad_open,
        ipad_share,
        ipad_add,
        ipad_confirm,
        ipad_note,
        android,
        android_open,
        android_menu,
        android_add,
        android_note,
        desktop,
        desktop_chrome,
        desktop_safari,
        desktop_firefox,
        install,
        declined,
        moving_heading,
        moving_text,
        /// With `{data}`, `{along}`, `{all}`.
        moving_take,
        /// With `{files}`.
        moving_bring,
        moving_me,
    }
}

section! {
    /// «Privacy»: what is kept where, that nothing is sent, and how to check it.
    Privacy {
        lead,
        where_heading,
        answers,
        answers_where,
        before,
        before_where,
        settings,
        settings_where,
        page,
        page_where,
        files,
        files_where,
        device,
        sent_heading,
        sent_nothing,
        sent_rule,
        sent_host,
        check_heading,
        check_unplug,
        check_tools,
        stay_heading,
        stay_until,
        seven_days,
        stay_installed,
        erase_heading,
        /// With `{participants}`, `{data}`.
        erase_own,
    }
}
