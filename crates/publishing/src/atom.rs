//! What happened, as Atom (RFC 4287).

use maillage_views::news::{NewsEntry, NewsView};

use crate::xml::Xml;

/// A subscription as Atom: the same view gives the same bytes. Its addresses are of the host that answers it, or of `site` where
/// whoever runs it said under which address people reach it.
pub fn atom(view: &NewsView, site: Option<&str>) -> Vec<u8> {
    let mut xml = Xml::new();
    let address = |path: &str| format!("{}{path}", site.unwrap_or_default().trim_end_matches('/'));
    xml.within("feed", &[("xmlns", "http://www.w3.org/2005/Atom")], |xml| {
        xml.holding("id", &[], &view.id);
        xml.holding("title", &[], &view.title);
        xml.holding("updated", &[], &view.updated().to_string());
        xml.within("author", &[], |xml| xml.holding("name", &[], &view.author));
        xml.empty(
            "link",
            &[("rel", "self"), ("type", "application/atom+xml"), ("href", &address(&view.address))],
        );
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address(&view.page))]);
        for entry in &view.entries {
            xml.within("entry", &[], |xml| told(xml, entry, &address(&entry.address)));
        }
    });
    xml.finish()
}

fn told(xml: &mut Xml, entry: &NewsEntry, address: &str) {
    xml.holding("id", &[], &format!("urn:uuid:{}", entry.id));
    xml.holding("title", &[], &entry.title);
    xml.holding("updated", &[], &entry.recorded_at.to_string());
    xml.holding("summary", &[], &entry.summary);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", address)]);
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use maillage_domain::act::ActId;
    use uuid::Uuid;

    use super::*;

    fn entry(rank: u128, second: i64) -> NewsEntry {
        NewsEntry {
            id: ActId::new(Uuid::from_u128(rank)),
            title: "Médecine & chirurgie".to_owned(),
            summary: "Octroi < début".to_owned(),
            recorded_at: Timestamp::from_second(second).unwrap(),
            address: format!("/authorisations/99-{rank}?region=99"),
        }
    }

    fn view(entries: Vec<NewsEntry>) -> NewsView {
        NewsView {
            id: "urn:uuid:00000000-0000-0000-0000-000000000007".to_owned(),
            title: "Autorisations".to_owned(),
            author: "Région fictive".to_owned(),
            page: "/authorisations?region=99&q=port".to_owned(),
            address: "/authorisations.atom?region=99&q=port".to_owned(),
            entries,
        }
    }

    #[test]
    fn given_acts_when_told_then_the_last_one_dates_the_list_and_signs_of_markup_are_escaped() {
        let text = String::from_utf8(atom(&view(vec![entry(2, 120), entry(1, 60)]), None)).unwrap();
        assert_eq!(text.matches("<updated>1970-01-01T00:02:00Z</updated>").count(), 2, "{text}");
        assert!(text.contains("<title>Médecine &amp; chirurgie</title>"), "{text}");
        assert!(text.contains("<summary>Octroi &lt; début</summary>"), "{text}");
        assert!(text.contains("href=\"/authorisations.atom?region=99&amp;q=port\""), "{text}");
        assert!(text.contains("<id>urn:uuid:00000000-0000-0000-0000-000000000002</id>"), "{text}");
    }

    #[test]
    fn given_the_address_of_the_site_when_told_then_every_address_is_whole_and_none_gives_an_empty_list() {
        let text = String::from_utf8(atom(&view(vec![entry(1, 60)]), Some("https://ars.example/"))).unwrap();
        assert_eq!(text.matches("href=\"https://ars.example/authorisations").count(), 3, "{text}");
        let none = String::from_utf8(atom(&view(Vec::new()), None)).unwrap();
        assert!(
            none.contains("<updated>1970-01-01T00:00:00Z</updated>") && !none.contains("<entry>"),
            "{none}"
        );
    }
}
