//! Texts around the pages: header, switches, welcome, and pages that lead elsewhere.

use super::Counted;

section! {
    /// Around every page: the brand, the header and the titles.
    App {
        name,
        /// With `{page}`.
        page_title,
        skip,
        menu,
        main_menu,
        close,
        cancel,
        loading,
        /// «Klaar voor offline»: everything is on the device.
        offline,
        and,
    }
}

section! {
    /// The switches for language and theme. Each language is named in itself.
    Settings {
        dutch,
        english,
        theme,
        light,
        dark,
        system,
    }
}

section! {
    /// Whether the work is safe, always in sight.
    Save {
        /// With `{time}`.
        saved,
        nothing_yet,
        failed,
        export_now,
        export_title,
        export_private,
        export_confirm,
    }
}

section! {
    /// What is said on several pages, quietly: something differs, a file would be wise, or a newer version is here.
    Notices {
        damaged,
        differ: Counted,
        differ_link,
        save_file,
        save_link,
        later,
        update,
        update_now,
    }
}

section! {
    /// The welcome page. Its heading and introduction come from general.json.
    Welcome {
        start,
        /// With `{name}`.
        go_on_as,
        /// To the way to take answers along, in an app that starts empty.
        filled_before,
        data_heading,
        facilitator_heading,
        facilitator_text,
        facilitator_link,
        example_heading,
        example_text,
        example_link,
        model_heading,
        model_text,
        model_link,
    }
}

section! {
    /// An address that leads nowhere.
    NotFound {
        heading,
        text,
        home,
    }
}

section! {
    /// The page with the rest of the general text.
    About {
        heading,
        /// With `{lens}`.
        lens_more,
        licence,
    }
}

section! {
    /// The example workshop, always marked as made up.
    Example {
        banner,
        close,
    }
}

section! {
    /// The page of the example workshop, while it is fetched.
    ExamplePage {
        loading,
        failed,
        retry,
    }
}
