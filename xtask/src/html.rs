//! Finding tags and their attributes in a page, as the build writes them: quotes are left out where they can be.

/// The inside of each tag, comments left out.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once('<')?;
            if let Some(comment) = after.strip_prefix("!--") {
                rest = comment.split_once("-->")?.1;
                continue;
            }
            let (tag, behind) = after.split_once('>')?;
            rest = behind;
            return Some(tag);
        }
    })
}

/// The value of an attribute, with or without quotes around it.
pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = format!(" {name}=");
    let (_, value) = tag.split_once(&start)?;
    match value.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split(['"', '\'']).next(),
        None => value.split_whitespace().next(),
    }
}

/// What stands in each element of this name that has its text in the page and not in a file of its own.
pub(crate) fn inline<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let elements = html.split(&start).skip(1);
    let texts = elements.filter_map(|element| {
        let (tag, text) = element.split_once('>')?;
        attribute(tag, "src").is_none().then_some(text)
    });
    texts
        .filter_map(|text| Some(text.split_once(&end)?.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{attribute, inline};

    #[test]
    fn attributes_are_found_with_and_without_quotes() {
        let tag = r#"script data-js=./a.js src="./b.js""#;
        assert_eq!(attribute(tag, "data-js"), Some("./a.js"));
        assert_eq!(attribute(tag, "src"), Some("./b.js"));
        assert_eq!(attribute(tag, "js"), None);
    }

    #[test]
    fn only_what_stands_in_the_page_is_inline() {
        let page = "<script src=a></script><script data-a=b>1<2</script><style>a{}</style>";
        assert_eq!(inline(page, "script"), ["1<2"]);
        assert_eq!(inline(page, "style"), ["a{}"]);
    }
}
