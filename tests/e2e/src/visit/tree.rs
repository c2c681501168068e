//! What a screen reader is given of the page, in a browser whose driver shows it.

use super::Visit;
use crate::{Told, Trouble};
use serde_json::{Value, json};

/// What is read letter by letter, and what only groups for the eye.
const UNSAID: [&str; 7] = [
    "StaticText",
    "InlineTextBox",
    "generic",
    "none",
    "paragraph",
    "LabelText",
    "Legend",
];

impl Visit {
    /// The parts of the group with these words in its name, a line for each as it is put to the ear:
    /// `radio «1 nog niet besproken» checked`, and behind a dash what describes it.
    ///
    /// # Errors
    /// When no group is called so.
    pub async fn heard(&self, words: &str) -> Told<Vec<String>> {
        let cdp = self.driver().cdp();
        let tree = cdp.send_raw("Accessibility.getFullAXTree", json!({}));
        let tree = tree.await?;
        let nodes: Vec<Value> =
            serde_json::from_value(tree.get("nodes").cloned().unwrap_or_default())?;
        let is_meant =
            |node: &&Value| said(node, "role") == "group" && said(node, "name").contains(words);
        let group = nodes.iter().find(is_meant);
        let group = group.ok_or_else(|| Trouble::new(format!("no group is called «{words}»")))?;
        let mut lines = Vec::new();
        walk(group, &nodes, &mut lines);
        Ok(lines)
    }
}

fn said<'n>(node: &'n Value, what: &str) -> &'n str {
    let value = node.get(what).and_then(|it| it.get("value"));
    value.and_then(Value::as_str).unwrap_or_default()
}

fn walk(node: &Value, nodes: &[Value], lines: &mut Vec<String>) {
    let (role, name) = (said(node, "role"), said(node, "name"));
    let is_said = node["ignored"] != true && !UNSAID.contains(&role);
    if is_said && !(role == "group" && name.is_empty()) {
        let mut line = format!("{role} «{name}»");
        for property in node["properties"].as_array().into_iter().flatten() {
            let state = property["name"].as_str().unwrap_or_default();
            let value = property.pointer("/value/value").unwrap_or(&Value::Null);
            match state {
                "checked" | "focused" if *value == true || *value == "true" => {
                    line += &format!(" {state}");
                }
                "expanded" if *value == true => line += " open",
                "expanded" => line += " folded",
                _ => {}
            }
        }
        match said(node, "description") {
            "" => {}
            about => line += &format!(" — {about}"),
        }
        lines.push(line);
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        let child = nodes.iter().find(|one| one["nodeId"] == *id);
        child.into_iter().for_each(|one| walk(one, nodes, lines));
    }
}
