//! Feeds of other registers, told on SQLite and on PostgreSQL: what is new is recorded, the same again is not, and nothing is lost.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::care::authorisation::Registered;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::entity::SiteNumber;
use maillage_domain::register::book::RegisterBook;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_service::mapped_table::MappedTable;
use maillage_service::register::import_authorisations::import_authorisations;
use maillage_service::register::import_feed::{FeedKind, RegisterFeed, import_feed};
use maillage_service::register::site::site;
use maillage_service::sheet::WhenRequest;
use maillage_service::{App, Location, Reader, ServiceError};
use maillage_views::feed::{FeedView, TallyView};
use maillage_views::register::SiteView;
use maillage_views::words::Words;

use crate::support::{demonstrated, postgres};

/// A record of each regime, and fields that change.
fn activity(number: &str, more: &str) -> String {
    format!(
        "<activiteamm><nofinessej>620000018</nofinessej><rsej>Entité fictive</rsej><activite>QA004</activite>\
         <modalite>MO000</modalite><mention>ME049</mention><pts>PTS00</pts><declaration>DE000</declaration>\
         <codeautorarhgos>{number}</codeautorarhgos><dateautor>2024-03-12</dateautor>\
         <nofinesset>620000026</nofinesset><rset>Établissement fictif</rset>{more}</activiteamm>\n"
    )
}

fn unit(number: &str, kind: &str) -> String {
    format!(
        "<equipmateriellourd><nofinessej>620000018</nofinessej><rsej>Entité fictive</rsej>\
         <codeautorarhgos>{number}</codeautorarhgos><type>{kind}</type><dateautor>2019-03-12</dateautor>\
         <nofinesset>620000026</nofinesset><rset>Établissement fictif</rset></equipmateriellourd>\n"
    )
}

fn feed(day: Date, records: &[String]) -> String {
    let mut text = format!(
        "<fluxarhgos><horodatage><emetteur>ARHGOS</emetteur><destinataire>FINESS</destinataire>\
         <versionmessage>9</versionmessage><datemaj>{day}</datemaj></horodatage>\n"
    );
    text.push_str(&records.concat());
    text.push_str("</fluxarhgos>\n");
    text
}

fn extract(day: Date, name: &str) -> String {
    let mut text = format!("finess;etalab;93;{day}\n");
    writeln!(
        text,
        "structureet;620000026;620000018;{name};;;;1;R;DE L’EXEMPLE;;;041;62;PAS-DE-CALAIS;62000 ARRAS;;;355;C.H.;1102;\
         Centres Hospitaliers;35600000000048;8610Z;03;ARS;1;Public;1979-02-13;;2020-02-04;"
    )
    .expect("a string takes text");
    text.push_str("geolocalisation;620000026;1;2;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,EPSG:2154;2020-02-04\n");
    text
}

fn words() -> Words {
    Words::new(Language::English)
}

struct Told {
    app: Arc<App>,
    said: Vec<String>,
}

impl Told {
    async fn on(location: &Location) -> Self {
        Self { app: demonstrated(location).await, said: Vec::new() }
    }

    async fn arhgos(&mut self, text: &str) -> (FeedView, u64) {
        self.fed(FeedKind::Arhgos, "amm.xml", text).await
    }

    async fn finess(&mut self, text: &str) -> (FeedView, u64) {
        self.fed(FeedKind::Finess { on: None }, "finess.csv", text).await
    }

    /// Imports a feed, and gives what came of it with how many acts were entered.
    async fn fed(&mut self, kind: FeedKind, file: &str, text: &str) -> (FeedView, u64) {
        let before = self.acts();
        let read = RegisterFeed::read(kind, text.as_bytes(), file, words(), &mut |_| {}).expect("a feed");
        let view = import_feed(&self.app, &read, Some("32"), Actor::Program, words()).await;
        self.entered(view.expect("it is recorded"), before)
    }

    fn entered(&mut self, view: FeedView, before: u64) -> (FeedView, u64) {
        let acts = self.acts() - before;
        self.said.push(format!("{} ({acts} acts)", view.text));
        self.said.extend(view.diagnostics.iter().map(|told| format!("{}: {}", told.code, told.message)));
        (view, acts)
    }

    /// Imports a table of authorisations of Grand Est as it stood that day.
    async fn table(&self, text: &str, on: Date) -> (Result<FeedView, ServiceError>, u64) {
        let request = MappedTable {
            bytes: text.as_bytes(),
            file: "table.csv",
            mapping: None,
            region: Some("44"),
            on: Some(on),
        };
        let before = self.acts();
        let done = import_authorisations(&self.app, &request, Actor::Program, words()).await;
        (done, self.acts() - before)
    }

    /// A table may be of a part of the register and of its columns: it says nothing of the rest.
    async fn part_of_a_table(&self) {
        let partial = "number,holder,line,granted\n44-1,620000018,amm:QEML1,2024-03-13\n";
        assert_eq!(tallied(self.table(partial, JUNE).await), (tally(0, 1, 0), 2));
        let until = self.word_in("44", "44-1").until;
        assert_eq!(until, Some(date(2032, 1, 1)), "of what it has no column for it says nothing");
        // That the one of June left 44-2 out confirms no word of March.
        let corrected = TABLE.replace("2024-03-12,\n", "2024-03-14,\n");
        assert_eq!(tallied(self.table(&corrected, MARCH).await), (tally(0, 1, 1), 2));
        assert_eq!(self.word_in("44", "44-2").granted, date(2024, 3, 14), "its last word, of March as it is");
        // The same bytes of another day are another word.
        assert_eq!(tallied(self.table(TABLE, date(2026, 7, 1)).await), (tally(0, 2, 0), 3));
    }

    fn acts(&self) -> u64 {
        self.app.known().state.head().get()
    }

    fn register(&self, region: &str) -> RegisterBook {
        let known = self.app.known();
        known.state.register(&RegionCode::new(region)).cloned().unwrap_or_default()
    }

    fn word(&self, number: &str) -> Registered {
        self.word_in("32", number)
    }

    fn word_in(&self, region: &str, number: &str) -> Registered {
        let number = AuthorisationNumber::parse(number).expect("a number");
        self.register(region).authorisations().registered(&number).expect("the register says it").clone()
    }

    /// What the site is called on a day, and whether its commune is known.
    /// Where a site lies.
    async fn lies(&self, number: &str) -> SiteView {
        let reader = Reader::new(&self.app).await.expect("the state");
        let region = Some("32".to_owned());
        let asked = WhenRequest { region, at: Some(date(2026, 6, 13)), known_on: None };
        site(&reader, &asked, number, words()).await.expect("it is known")
    }

    /// What became of a site by a day.
    fn standing(&self, number: &str, day: Date) -> String {
        let site = SiteNumber::parse(number).expect("a number");
        let book = self.register("32");
        let at = book.entities().site(site, Asked::on(day)).expect("it is known");
        format!("{:?}", at.standing)
    }

    fn site(&self, day: Date) -> (String, bool) {
        let number = SiteNumber::parse("620000026").expect("a site");
        let book = self.register("32");
        let at = book.entities().site(number, Asked::on(day)).expect("it is told of");
        (at.identity.name.to_string(), at.identity.address.is_some())
    }
}

const fn tally(new: u64, changed: u64, unchanged: u64) -> TallyView {
    TallyView { new, changed, unchanged, gone: 0 }
}

const MARCH: Date = date(2026, 3, 11);
const JUNE: Date = date(2026, 6, 11);

/// Feeds in and out of order, each held to what it must bring.
async fn story(location: &Location) -> Vec<String> {
    let mut told = Told::on(location).await;
    march_comes(&mut told).await;
    june_comes(&mut told).await;
    april_comes(&mut told).await;
    extracts_come(&mut told).await;
    told.said
}

/// The first feed, twice.
async fn march_comes(told: &mut Told) {
    let unread = activity("32-3", "").replace("2024-03-12", "hier");
    let first = feed(MARCH, &[activity("32-1", ""), unread, activity("32-2", "<irm>1</irm>")]);

    let (view, acts) = told.arhgos(&first).await;
    assert_eq!((view.rows, view.unreadable, view.authorisations), (2, 1, tally(2, 0, 0)));
    assert_eq!((view.legal_entities, view.sites), (tally(1, 0, 0), tally(1, 0, 0)));
    assert_eq!(view.sites_to_place, ["620000026"], "nobody placed it, and its commune is not known");
    assert_eq!(acts, 5, "the file, an entity, a site and two authorisations");
    let [unread, _to_place] = &view.diagnostics[..] else { panic!("{:?}", view.diagnostics) };
    assert_eq!((unread.line, unread.number.as_deref()), (Some(3), Some("32-3")));

    let (view, acts) = told.arhgos(&first).await;
    assert_eq!((view.authorisations, acts), (tally(0, 0, 2), 0), "the same file again");
    assert!(view.text.contains("nothing to write"), "{}", view.text);
}

/// A later one: one authorisation is new in it, one lapsed.
async fn june_comes(told: &mut Told) {
    let ended = activity("32-1", "<datecaducite>2026-05-01</datecaducite>");
    let second = feed(JUNE, &[ended, activity("32-2", "<irm>1</irm>"), activity("32-3", "")]);
    let (view, acts) = told.arhgos(&second).await;
    assert_eq!(
        (view.authorisations, acts),
        (tally(1, 1, 1), 3),
        "the file, one that is new, one that changed"
    );
    assert_eq!(told.word("32-1").lapsed, Some(date(2026, 5, 1)));
}

/// A file of April comes last: what it says is that of April, and does not win.
async fn april_comes(told: &mut Told) {
    let third = feed(
        date(2026, 4, 11),
        &[activity("32-1", "<datefin>2031-01-01</datefin>"), activity("32-2", "<irm>3</irm>")],
    );
    let (view, acts) = told.arhgos(&third).await;
    assert_eq!(view.authorisations, tally(0, 2, 0));
    assert_eq!(acts, 4, "the file, two words of April, and one of June that June had found unchanged");
    assert_eq!(told.word("32-1").lapsed, Some(date(2026, 5, 1)));
    assert_eq!(told.word("32-2").units.values().copied().collect::<Vec<_>>(), [1]);
    let (_, acts) = told.arhgos(&third).await;
    assert_eq!(acts, 0, "the same file again");
}

/// Extracts of both days: what a site is called, and in which commune it stands.
async fn extracts_come(told: &mut Told) {
    let (view, _) = told.finess(&extract(MARCH, "CH FICTIF")).await;
    assert_eq!((view.sites, view.sites_to_place.len()), (tally(0, 1, 0), 0), "its commune is known now");
    assert_eq!([MARCH, JUNE].map(|day| told.site(day)), [1, 2].map(|_| ("CH FICTIF".to_owned(), true)));
    let (view, acts) = told.finess(&extract(JUNE, "CH RENOMME")).await;
    assert_eq!((view.sites, acts), (tally(0, 1, 0), 2), "the file, and its name");
    assert_eq!([MARCH, JUNE].map(|day| told.site(day).0), ["CH FICTIF", "CH RENOMME"]);
    let (_, acts) = told.finess(&extract(JUNE, "CH RENOMME")).await;
    assert_eq!(acts, 0, "the same file again");
}

/// The regime before: what is certain is recorded, and the rest is told by its codes.
async fn former(location: &Location) -> Vec<String> {
    let mut told = Told::on(location).await;
    let other = "<activiteoffresoin><nofinessej>620000018</nofinessej><activite>04</activite><modalite>00</modalite>\
                 <forme>01</forme><codeautorarhgos>32-9</codeautorarhgos><dateautor>2019-03-12</dateautor>\
                 </activiteoffresoin>\n";
    let records = [unit("32-7", "06201"), unit("32-8", "05702"), other.to_owned()];
    let (view, acts) = told.arhgos(&feed(date(2022, 3, 11), &records)).await;
    assert_eq!((view.rows, view.not_recorded, view.authorisations), (3, 2, tally(1, 0, 0)));
    assert_eq!(acts, 4, "the file, an entity, a site and one authorisation");
    assert_eq!(told.word("32-7").subject.line.as_str(), "irm");
    told.said
}

/// A standard feed of the register of establishments.
fn standard(day: Date, records: &str) -> String {
    format!(
        "<fluxfiness><horodatage><emetteur>FINESS</emetteur><destinataire>FINESS</destinataire><versionmessage>2\
         </versionmessage><fluxnum>1</fluxnum><datemaj>{day}</datemaj></horodatage>\n{records}</fluxfiness>\n"
    )
}

/// A site as it has it, and what changes.
fn structure(number: &str, name: &str, end: &str) -> String {
    format!(
        "<structureet><nofinesset>{number}</nofinesset><nofinessej>620000018</nofinessej><rs>{name}</rs><commune>041</commune>\
         <libcommune>ARRAS</libcommune><departement>62</departement><libdepartement>PAS-DE-CALAIS</libdepartement>\
         <codepostal>62000</codepostal><ligneacheminement>62000 ARRAS</ligneacheminement><categetab>355</categetab>\
         <libcourtcategetab>C.H.</libcourtcategetab><categagretab>1102</categagretab>\
         <libcourtcategagretab>C.H.</libcourtcategagretab><typeet>P</typeet><natureet>G</natureet>\
         <libcourtmft>ARS</libcourtmft><datemaj>2020-02-04</datemaj>{end}</structureet>\n"
    )
}

fn equipped(number: &str, kind: &str, more: &str) -> String {
    format!(
        "<equipmateriellourd><nofinessej>620000018</nofinessej><rsej>EJ</rsej><eml>{kind}</eml><libcourteml>I.R.M.</libcourteml>\
         <noautorarhgos>{number}</noautorarhgos><dateautor>2019-03-12</dateautor><nofinesset>620000026</nofinesset>\
         <rset>ET</rset>{more}</equipmateriellourd>\n"
    )
}

const FINAL: &str = "<datefermeture>2026-05-04</datefermeture><typefermeture>DEF</typefermeture>";

/// Standard feeds: sites with their ends, then equipment of which what is certain is recorded.
async fn standards(location: &Location) -> Vec<String> {
    let mut told = Told::on(location).await;
    sites_end(&mut told).await;
    units_come(&mut told).await;
    communes_move(&mut told).await;
    published_come(&mut told).await;
    told.said
}

/// A public feed in JSON: what it says as the others do, and activities by their natures.
async fn published_come(told: &mut Told) {
    let record = |name: &str| {
        format!(
            "{{\"informationsGeneralesPMEJ\": {{\"numFinessPm\": \"620000091\", \"denominationPm\": \"{name}\"}}, \"ege\": [\n\
             {{\"informationsGeneralesEGE\": {{\"numFinessEge\": \"620000109\", \"nomEgeLong\": \"ET\"}}}}, 7]}}"
        )
    };
    let text =
        |day: &str, records: &str| format!("{{\"generatedAt\": \"{day}T02:06:22Z\", \"pmej\": [{records}]}}");
    let first = text("2026-06-14", &record("EJ"));
    let (view, acts) = told.finess(&first).await;
    assert_eq!((view.rows, view.unreadable, view.day), (2, 1, date(2026, 6, 14)));
    assert_eq!((view.legal_entities, view.sites, acts), (tally(1, 0, 0), tally(1, 0, 0), 3));
    assert_eq!(view.sites_to_place, ["620000109"], "it has no address");
    assert_eq!(told.finess(&first).await.1, 0, "the same file again");
    let (view, acts) = told.finess(&text("2026-06-15", &record("EJ RENOMMEE"))).await;
    assert_eq!((view.legal_entities, view.sites, acts), (tally(0, 1, 0), tally(0, 0, 1), 2));
    let activity =
        "{\"numFiness\": \"620000091\", \"activitesAutorisees\": [{\"nature\": {\"codeNature\": \"AMM\"}}]}";
    let (view, acts) = told.finess(&text("2026-06-15", activity)).await;
    assert_eq!((view.not_recorded, acts), (1, 1), "the feed does not say when it was granted");
}

/// Sites in communes that are no more: the movement leads to a zone, and where several do, none is chosen.
async fn communes_move(told: &mut Told) {
    let moved = structure("620000067", "A LOCQUIGNOL", "")
        .replace("<commune>041</commune>", "<commune>070</commune>");
    let moved = moved.replace("<departement>62<", "<departement>59<");
    let open =
        structure("620000075", "A NEUVILLE", "").replace("<commune>041</commune>", "<commune>455</commune>");
    let open = open.replace("<departement>62<", "<departement>60<");
    let (view, _) = told.finess(&standard(date(2026, 6, 12), &[moved, open].concat())).await;
    assert_eq!(view.sites_to_place, ["620000075"]);
    let codes: Vec<_> = view.diagnostics.iter().map(|told| told.code).collect();
    assert_eq!(codes, ["commune_moved", "commune_open", "to_place"]);
    let moved = told.lies("620000067").await;
    let listed =
        structure("620000083", "A L'OREE", "").replace("<commune>041</commune>", "<commune>006</commune>");
    told.finess(&standard(date(2026, 6, 13), &listed.replace("<departement>62<", "<departement>59<"))).await;
    let listed = told.lies("620000083").await;
    assert!(!moved.zones.is_empty());
    assert_eq!((&moved.zones, &listed.former_commune), (&listed.zones, &None));
    let way = moved.former_commune.expect("its movement");
    assert_eq!((way.former.as_str(), way.communes[0].0.as_str()), ("59070", "59006"));
    let open = told.lies("620000075").await;
    assert_eq!(open.zones, []);
    let named: Vec<_> =
        open.former_commune.expect("its candidates").communes.into_iter().map(|(code, _)| code).collect();
    assert_eq!(named, ["60054", "60694"]);
}

async fn sites_end(told: &mut Told) {
    let lasting = FINAL.replace("DEF", "PRO");
    let [kept, shut] = ["620000026", "620000034"];
    let first = [
        structure(kept, "CH FICTIF", ""),
        structure(shut, "ANNEXE", ""),
        structure("620000042", "AVANT", FINAL),
    ];
    let (view, acts) = told.finess(&standard(MARCH, &first.concat())).await;
    assert_eq!((view.rows, view.sites, acts), (3, tally(3, 0, 0), 4), "an end to come ends nothing yet");
    let second = [
        structure(kept, "CH FICTIF", &lasting),
        structure(shut, "ANNEXE", FINAL),
        structure("620000059", "X", FINAL),
    ];
    let second = standard(JUNE, &second.concat());
    let (view, acts) = told.finess(&second).await;
    assert_eq!((view.sites, acts), (tally(0, 1, 0), 2), "one for good; one is not, one was never known");
    assert_eq!(told.standing(shut, JUNE), "Closed(2026-05-04)");
    assert_eq!((told.standing(kept, JUNE).as_str(), told.standing(shut, MARCH).as_str()), ("Open", "Open"));
    let codes: Vec<_> = view.diagnostics.iter().map(|told| told.code).collect();
    assert_eq!(codes, ["ends_left", "not_recorded"]);
    let (view, acts) = told.finess(&second).await;
    assert_eq!((view.sites, acts), (tally(0, 0, 1), 0), "the same file again");
    let late = standard(date(2026, 5, 11), &structure(kept, "CH FICTIF", FINAL));
    assert_eq!(told.finess(&late).await.1, 1, "a late one ends nothing: only that it was read is noted");
}

async fn units_come(told: &mut Told) {
    let faulty = equipped("32-13", "06201", "").replace("2019-03-12", "hier");
    let records = [
        "<structureej><nofiness>620000018</nofiness><rs>EJ FICTIVE</rs></structureej>\n".to_owned(),
        equipped("32-11", "06201", "<datemaj>2022-08-24</datemaj><neuf>1</neuf>"),
        equipped("32-12", "05702", ""),
        faulty,
        equipped("32-14", "06201", "<indcaduc>O</indcaduc>"),
    ];
    let feed = standard(MARCH, &records.concat());
    let (view, acts) = told.finess(&feed).await;
    assert_eq!((view.rows, view.unreadable, view.not_recorded), (4, 1, 2));
    assert_eq!((view.authorisations, view.legal_entities), (tally(1, 0, 0), tally(1, 0, 0)));
    assert_eq!(acts, 3, "the file, an entity and one authorisation: the site is known by more than a name");
    assert_eq!(told.word("32-11").subject.line.as_str(), "irm");
    assert_eq!(told.finess(&feed).await.1, 0, "the same file again");
}

/// A table that people filled in, and its correction of a later month.
const TABLE: &str = "number,holder,line,granted,until\n44-1,620000018,amm:QEML1,2024-03-12,2031-01-01\n\
                     44-2,620000018,amm:QEML1,2024-03-12,\n";

/// A table that people filled in: its word takes the place of what it changes, and is not told twice.
async fn table(location: &Location) -> Vec<String> {
    let told = Told::on(location).await;
    let (first, acts) = told.table(TABLE, MARCH).await;
    let first = first.expect("it is recorded");
    assert_eq!((first.authorisations, acts), (tally(2, 0, 0), 3));
    assert_eq!(told.table(TABLE, MARCH).await.1, 0, "the same again");
    let changed = told.table(&TABLE.replace("2031", "2032"), JUNE).await;
    assert_eq!(tallied(changed), (tally(0, 1, 1), 2));
    told.part_of_a_table().await;
    let (refused, acts) = told.table(&TABLE.replace("2024-03-12,\n", "demain,\n"), JUNE).await;
    let refused = refused.expect_err("a row is at fault").problem(words());
    assert_eq!(
        (acts, &refused.details[..]),
        (0, &["table.csv:3: granted: “demain”, not a date YYYY-MM-DD".to_owned()][..])
    );
    vec![first.text]
}

/// What came of the import of a table that is recorded.
fn tallied((done, acts): (Result<FeedView, ServiceError>, u64)) -> (TallyView, u64) {
    (done.expect("it is recorded").authorisations, acts)
}

/// All of them, each in a place of its own.
async fn told(places: [Location; 4]) -> Vec<String> {
    let [first, second, third, fourth] = places;
    [story(&first).await, former(&second).await, table(&third).await, standards(&fourth).await].concat()
}

async fn told_on_sqlite() -> Vec<String> {
    let folders = [(); 4].map(|()| tempfile::tempdir().expect("a folder"));
    told(folders.each_ref().map(|folder| Location::Folder(folder.path().to_owned()))).await
}

#[tokio::test]
async fn given_sqlite_when_feeds_are_told_then_what_is_new_is_recorded_and_the_rest_is_said() {
    let told = told_on_sqlite().await;
    let unread = told.iter().find(|said| said.starts_with("record_unreadable")).expect("one is unreadable");
    assert_eq!(unread, "record_unreadable: no. 32-3 unreadable: dateautor (line 3), not a date YYYY-MM-DD");
    let unlisted: Vec<_> = told.iter().filter(|said| said.starts_with("not_recorded")).collect();
    assert_eq!(unlisted.len(), 9, "{unlisted:?}");
    assert!(unlisted[0].contains("activity 04, modality 00, form 01"), "{unlisted:?}");
    assert!(unlisted[1].contains("equipment 05702"), "{unlisted:?}");
}

#[tokio::test]
async fn given_postgresql_when_feeds_are_told_then_the_same_answers_as_on_sqlite() {
    let places =
        ["", "_former", "_table", "_standard"].map(|story| postgres(&format!("service_feeds{story}")));
    let [Some(first), Some(second), Some(third), Some(fourth)] = places else { return };
    assert_eq!(told([first, second, third, fourth]).await, told_on_sqlite().await);
}

#[test]
fn given_what_is_no_feed_when_read_then_refused_in_one_line() {
    let told = |error: ServiceError| error.problem(words()).title;
    let nothing = &mut |_| {};
    let mut read =
        |kind, file| RegisterFeed::read(kind, &b"a;b;c"[..], file, words(), nothing).map(drop).map_err(told);
    let no = read(FeedKind::Arhgos, "amm.xml");
    assert_eq!(no, Err("amm.xml: not a feed of ARHGOS.".to_owned()));
    let no = read(FeedKind::Finess { on: None }, "finess.csv");
    assert_eq!(no, Err("finess.csv: not a FINESS file.".to_owned()));
}
