//! Lists whose rows stay: each is made once, under its key, and goes when its item is gone.

use super::node::Dom;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, Node};
use std::cell::RefCell;
use std::rc::Rc;

/// What stands on the page for one item.
struct Row {
    key: String,
    node: Node,
    /// Ends the effects of the row when it goes.
    owner: Owner,
    refresh: Refresh,
}

/// Hands a row what its item has become: the one at this place of the list.
type Refresh = Box<dyn Fn(usize)>;

/// Makes the piece for the item at a place of the list, with effects that end with this owner.
type Make = Box<dyn Fn(usize, &Owner) -> (Dom, Refresh)>;

/// The item of a row, as it is now. It is there as long as the page is: what was begun in a row that has gone meanwhile
/// still reads what stood in it.
///
/// It holds the value and a count of its changes apart, because a signal of each type of item would weigh some
/// kilobytes for each of them.
pub struct Item<T: 'static> {
    value: StoredValue<T>,
    changes: RwSignal<u32>,
}

impl<T> Clone for Item<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Item<T> {}

impl<T: Clone + PartialEq + Send + Sync> Item<T> {
    /// Reads it now, and again whenever it has become something else.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.changes.track();
        self.value.with_value(read)
    }

    /// Reads it once.
    pub fn once(self) -> T {
        self.value.get_value()
    }

    fn set(self, now: T) {
        if self.value.with_value(|value| *value != now) {
            self.value.set_value(now);
            self.changes.update(|count| *count = count.wrapping_add(1));
        }
    }
}

impl Dom {
    /// Fills this element with a row for each item. The view gets its item and makes one element of it; a row with the
    /// same key stays the same element, wherever in the list it stands and whatever its item becomes.
    pub fn each<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        items: impl Fn() -> Vec<T> + 'static,
        key: impl Fn(&T) -> String + 'static,
        view: impl Fn(Item<T>) -> Dom + 'static,
    ) -> Self {
        let now = Rc::new(RefCell::new(Vec::new()));
        let current = now.clone();
        let keys = move || {
            let items = items();
            let keys = items.iter().map(&key).collect();
            current.replace(items);
            keys
        };
        let make = move |at: usize, row: &Owner| {
            let first = now.borrow().get(at).cloned();
            // There is an item for every key, so there is always one.
            let Some(first) = first else {
                return (super::empty(), Box::new(|_| ()) as Refresh);
            };
            let item = Item {
                value: StoredValue::new(first),
                changes: RwSignal::new(0),
            };
            let now = now.clone();
            let refresh = move |at: usize| {
                if let Some(now) = now.borrow().get(at) {
                    item.set(now.clone());
                }
            };
            let dom = row.with(|| view(item));
            (dom, Box::new(refresh) as Refresh)
        };
        self.each_dyn(Box::new(keys), Box::new(make))
    }

    #[inline(never)]
    fn each_dyn(self, keys: Box<dyn Fn() -> Vec<String>>, make: Make) -> Self {
        let list = self.0.clone();
        let rows = RefCell::new(Vec::new());
        // The rows outlive the next run of the effect, so they belong to whom the list belongs to.
        let page = Owner::current().map(|page| page.downgrade());
        super::effect(Box::new(move || {
            let keys = keys();
            untrack(|| {
                let make = |at, key| {
                    let page = page.as_ref().and_then(|page| page.upgrade());
                    let page = page.unwrap_or_default();
                    let owner = page.child();
                    let (dom, refresh) = page.with(|| make(at, &owner));
                    Row {
                        key,
                        node: dom.0,
                        owner,
                        refresh,
                    }
                };
                let before = rows.take();
                rows.replace(arrange(&list, before, keys, &make));
            });
        }));
        self
    }
}

/// Brings the rows to where their keys stand.
fn arrange(
    list: &Node,
    before: Vec<Row>,
    keys: Vec<String>,
    make: &dyn Fn(usize, String) -> Row,
) -> Vec<Row> {
    let focused = document().active_element();
    let focused = focused.filter(|it| list.contains(Some(it)));
    let mut known: Vec<Option<Row>> = before.into_iter().map(Some).collect();
    let mut from = 0;
    let mut find = |key: &String| {
        // Mostly the next one, as the order seldom changes.
        let is_it = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.key == *key);
        let mut places = (from..known.len()).chain(0..from);
        let at = places.find(|at| known.get(*at).is_some_and(is_it))?;
        from = at + 1;
        known.get_mut(at)?.take()
    };
    let found: Vec<Option<Row>> = keys.iter().map(&mut find).collect();
    for gone in known.into_iter().flatten() {
        gone.owner.cleanup();
        list.remove_child(&gone.node).ok();
    }
    let mut rows = Vec::with_capacity(found.len());
    let mut next = list.first_child();
    for ((at, key), row) in keys.into_iter().enumerate().zip(found) {
        let row = match row {
            Some(row) => {
                (row.refresh)(at);
                row
            }
            None => make(at, key),
        };
        // Where the row is the one behind the next, the next went further down, and only that one has to move.
        let behind = next.as_ref().and_then(Node::next_sibling);
        if behind.as_ref() == Some(&row.node) {
            next = behind;
        }
        if next.as_ref() == Some(&row.node) {
            next = row.node.next_sibling();
        } else {
            list.insert_before(&row.node, next.as_ref()).ok();
        }
        rows.push(row);
    }
    // A row that moved has lost the focus on the way.
    if let Some(focused) = focused.filter(|it| document().active_element().as_ref() != Some(it)) {
        focused.unchecked_into::<HtmlElement>().focus().ok();
    }
    rows
}
