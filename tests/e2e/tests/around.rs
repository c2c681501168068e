//! The way around: language, theme, Back, titles and addresses, and nothing typed is ever lost by them.

use crate::steps::{MARIT, halfway};
use e2e::{Answer, Language, Theme, Thing, journey};

#[test]
fn switching_language_and_theme_keeps_everything_typed() {
    journey(async |visit| {
        // Also what stands in a form that was not handed in yet.
        visit
            .tap(&Thing::link(visit.words.say("welcome.start")?))
            .await?;
        let organisation = Thing::field(visit.words.say("start.organisation")?);
        visit.fill(&organisation, "Wonen Noord").await?;
        visit.use_language(Language::English).await?;
        let organisation = Thing::field(visit.words.say("start.organisation")?);
        let kept = "return find(arguments[0]).value";
        assert_eq!(
            visit.ask(kept, &[organisation.to_json()]).await?,
            "Wonen Noord"
        );
        visit.introduce(&MARIT).await?;

        visit.go_to("ambition").await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", "Samen én apart.").await?;
        for theme in [Theme::Dark, Theme::Light, Theme::System] {
            visit.use_theme(theme).await?;
        }
        for language in [Language::Dutch, Language::English, Language::Dutch] {
            visit.use_language(language).await?;
            visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
            assert_eq!(visit.noted("AM-Q1").await?, "Samen én apart.");
        }
        visit.use_theme(Theme::Dark).await?;
        visit.use_language(Language::English).await?;
        visit.reload().await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        let look = "return [document.documentElement.lang, document.documentElement.dataset.theme]";
        assert_eq!(
            visit.ask(look, &[]).await?,
            serde_json::json!(["en", "dark"]),
            "both are remembered"
        );
        Ok(())
    });
}

#[test]
fn who_reads_more_about_a_lens_comes_back_to_its_questions() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        let name = visit.words.lens("ambition")?;
        let lens = [("lens", name.as_str())];
        let more = visit.words.say_with("lens.more", &lens)?;
        visit.tap(&Thing::link(more)).await?;
        let heading = visit.words.say_with("pages.article", &lens)?;
        visit.focus_is_on(&heading).await?;
        assert_eq!(visit.address().await?, "#/lees-meer/ambitie");
        let back = visit.words.say_with("article.back", &lens)?;
        visit.tap(&Thing::link(back)).await?;
        visit.focus_is_on(&name).await?;
        visit.stands("AM-Q1", Some(Answer::Score(2))).await
    });
}

#[test]
fn back_goes_back_and_focus_goes_along() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.focus_is_on(&visit.words.lens("ambition")?).await?;
        let title = visit.title().await?;
        assert!(title.starts_with(&visit.words.lens("ambition")?), "{title}");
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        visit.go_to("process").await?;
        visit.back().await?;
        assert!(
            visit.address().await?.starts_with("#/lens/ambitie"),
            "{}",
            visit.address().await?
        );
        visit.stands("AM-Q1", Some(Answer::Score(2))).await?;
        visit.back().await?;
        assert_eq!(visit.address().await?, "#/start");
        visit
            .meets(&Thing::heading(visit.words.say("start.heading_edit")?))
            .await
    });
}

#[test]
fn a_wrong_address_has_a_page_that_leads_home() {
    journey(async |visit| {
        for hash in [
            "#/nergens",
            "#/lens/geluk",
            "#/lens/relatie/RE-Q9",
            "#/lens/relatie/AM-Q1",
            "#/samen/x",
        ] {
            visit.go(hash).await?;
            visit
                .meets(&Thing::heading(visit.words.say("not_found.heading")?))
                .await?;
        }
        visit
            .tap(&Thing::link(visit.words.say("not_found.home")?))
            .await?;
        visit
            .meets(&Thing::link(visit.words.say("welcome.start")?))
            .await
    });
}

#[test]
fn what_is_still_open_leads_to_its_question() {
    journey(async |visit| {
        halfway(visit, &MARIT).await?;
        visit.go("#/nog-open").await?;
        let question = visit.words.question("BE-Q4")?;
        visit.tap(&Thing::link(question.as_str())).await?;
        visit.meets(&Thing::group(question)).await?;
        assert_eq!(visit.address().await?, "#/lens/belangen/BE-Q4");
        visit.answer("BE-Q4", Answer::NotApplicable).await?;
        visit.clear_answer("BE-Q4").await
    });
}

#[test]
fn who_opens_a_link_to_a_question_is_asked_who_they_are_before_an_answer_counts() {
    journey(async |visit| {
        // A link to a question was passed on.
        visit.land("#/lens/belangen").await?;
        let group = Thing::group(visit.words.question("BE-Q1")?);
        visit.meets(&group).await?;
        let choice = visit.choice("BE-Q1", Answer::Score(4))?.within(group);
        visit.tap(&choice).await?;
        visit.introduce(&MARIT).await?;
        visit.stands("AM-Q1", None).await?;
        visit.stands("BE-Q1", None).await
    });
}
