//! Who answers for the public pages, as its agency was described; what nobody gave is nothing, never a guess.

use maillage_domain::reference::AgencyDescribed;

/// Who puts the pages on line, as far as it was said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublisherView {
    /// The region whose agency answers; nothing where no region is recorded.
    pub region: Option<String>,
    /// The name of the agency.
    pub agency: Option<String>,
    /// Its number in the register of companies.
    pub siret: Option<String>,
    /// Where it is written to.
    pub contact: Option<ContactView>,
}

/// Where an agency is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactView {
    /// The mailbox, or the address of a page.
    pub text: String,
    /// What a link to it asks for.
    pub address: String,
}

impl PublisherView {
    /// Words who answers for the pages of a region.
    pub fn new(region: &str, agency: Option<&AgencyDescribed>) -> Self {
        Self {
            region: Some(region.to_owned()),
            agency: agency.map(|agency| agency.agency.to_string()),
            siret: agency.map(|agency| agency.siret.to_string()),
            contact: agency.map(|agency| ContactView::new(agency.contact.to_string())),
        }
    }
}

impl ContactView {
    /// A contact as it was recorded: the mailbox of a service, or an address of the web.
    fn new(text: String) -> Self {
        let address = if text.starts_with("https://") { text.clone() } else { format!("mailto:{text}") };
        Self { text, address }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_mailbox_and_a_page_when_linked_then_the_one_is_written_to_and_the_other_opened() {
        let address = |text: &str| ContactView::new(text.to_owned()).address;
        assert_eq!(address("contact@ars.example"), "mailto:contact@ars.example");
        assert_eq!(address("https://ars.example/contact"), "https://ars.example/contact");
    }
}
