//! What one file does that is brought to a tablet, and what must hold whatever is in it.
//!
//! Used by the mutants, and by the fuzz target `import`.

use crate::common::{Visit, answer, export, kept, label, question};
use gezamenlijke_blik::device::read_record;
use gezamenlijke_blik::exchange::{Limit, MAX_BYTES, ReadError, Scope, read, write};
use gezamenlijke_blik::merge::{MAX_LAMPORT, MAX_WALL};
use gezamenlijke_blik::reflection::{
    Document, EntryRegister, Key, Label, MAX_VALUES, NAME, Note, TABLE, Value, ValueType,
};
use gezamenlijke_blik::session::{Action, State, apply, plan};

/// Anna answered here, and her name, organisation and partnership stand in the fixtures as well.
pub fn a_tablet_in_use() -> State {
    let mut visit = Visit::on("here");
    visit.does(Action::name_partnership(Some(label(
        "Zorgnetwerk De Linde",
    ))));
    visit
        .begins("AAAAAAAAAAAAAAAAAAAAAA", "Wonen Noord")
        .answers("AM-Q1=2 AM-Q2=? BE-Q1=5");
    visit.begins("p", "Oever").answers("PR-Q7=1");
    visit.state
}

/// What a file does on a tablet; the reason when it was refused.
pub fn bring(here: &State, brought: Result<Document, ReadError>) -> Option<&'static str> {
    let mut state = here.clone();
    let planned = match &brought {
        Ok(document) => {
            is_sound(document);
            plan(&state, vec![document.clone()]).map_err(|_| "too many together")
        }
        Err(error) => Err(reason(error)),
    };
    let (document, plan) = match (brought, planned) {
        (Ok(document), Ok(plan)) => (document, plan),
        (_, Err(reason)) => {
            assert_eq!(state, *here);
            assert_eq!(kept(&state), kept(here));
            return Some(reason);
        }
        (Err(_), Ok(_)) => unreachable!(),
    };
    apply(&mut state, Action::Import(Box::new(plan), None), 0);
    within_its_limits(&state.contents.document);
    state.together();
    a_later_change_stays(state.clone(), &document);
    apply(&mut state, Action::UndoImport, 0);
    assert_eq!(state.contents.document, here.contents.document);
    None
}

/// What was taken keeps to the limits, and comes back as it is when it is written and read again.
fn is_sound(document: &Document) {
    within_its_limits(document);
    let text = write(document, Scope::Device);
    assert_eq!(read_record(&text).unwrap().document, *document);
    let again = read(text.as_bytes());
    assert!(
        text.len() > MAX_BYTES || again.as_ref() == Ok(document),
        "{again:?}"
    );
    let shared = export(document);
    if shared.len() <= MAX_BYTES {
        let theirs = read(shared.as_bytes());
        assert_eq!(theirs.map(|theirs| export(&theirs)), Ok(shared));
    }
}

fn within_its_limits(document: &Document) {
    document.partnership.iter().for_each(fits);
    for kind in TABLE.kinds {
        assert!(document.owners(*kind).len() <= kind.most);
        for owner in document.owners(*kind).values() {
            owner.iter().for_each(fits);
            // Two files together can bring more; each of them alone cannot.
            let fields = kind.fields.iter();
            let mut each = fields.filter(|row| row.items().is_some());
            assert!(each.all(|row| owner.field(*row).len() <= 2 * MAX_VALUES));
        }
    }
}

fn fits((_, written): (&Key, &EntryRegister)) {
    let counts = written.current().stamp;
    assert!(written.siblings().len() < EntryRegister::MAX_VERSIONS);
    assert!(written.context().iter().all(|seen| *seen < counts));
    for version in written.versions() {
        let stamp = version.stamp;
        assert!((1..=MAX_LAMPORT).contains(&stamp.lamport()) && stamp.wall() <= MAX_WALL);
        assert!(written.watermark() < Some(stamp));
        match &version.value.value {
            Some(Value::Label(label)) => label_fits(label),
            Some(Value::Text(text)) => assert!(text.as_str().chars().count() <= Note::MAX),
            _ => {}
        }
    }
}

fn label_fits(label: &Label) {
    assert!((1..=Label::MAX).contains(&label.as_str().chars().count()));
    assert!(!label.as_str().chars().any(char::is_control));
}

/// What somebody does after the import stands, also when the same file comes again.
fn a_later_change_stays(mut state: State, file: &Document) {
    let Some(me) = file.participants().keys().next().cloned() else {
        return;
    };
    for action in [
        Action::HandTo(Some(me.clone())),
        Action::answer(question("AM-Q1"), answer("3")),
        Action::write(question("AM-Q1"), None),
        Action::describe(me, NAME, Some(label("Iemand anders"))),
        Action::name_partnership(Some(label("Iets anders"))),
    ] {
        apply(&mut state, action, 0);
    }
    let before = state.contents.document.clone();
    let again = plan(&state, vec![file.clone()]).unwrap();
    assert!(again.summary.brings_nothing(), "{:?}", again.summary);
    assert_eq!(again.merged, before);
}

/// A word for each reason.
fn reason(error: &ReadError) -> &'static str {
    match error {
        ReadError::Empty => "empty",
        ReadError::TooLarge => "large",
        ReadError::NotText => "no text",
        ReadError::Zipped => "zip",
        ReadError::CutOff(_) => "cut off",
        ReadError::NotJson(_) => "no json",
        ReadError::TooDeep(_) => "deep",
        ReadError::NotOurs => "foreign",
        ReadError::Newer(_) => "newer",
        ReadError::Twice(..) => "twice",
        ReadError::Missing(..) => "missing",
        ReadError::Wrong(..) => "wrong",
        ReadError::TooMuch(Limit::Characters(row, _), _) => match row.value_type {
            ValueType::Text => "note",
            _ => "name",
        },
        ReadError::TooMuch(Limit::Owners(_) | Limit::Values(_), _) => "many",
        ReadError::NothingWhole => "nothing whole",
    }
}
