//! The rows of pages for who signs in: the steps of it, one's own account, the accounts of the store, and the office.

use maillage_domain::people::Permission;
use maillage_service::format::FileFormat;
use maillage_service::office::fund_order::FundVerb;

use super::said;
use crate::clock::DayName;
use crate::page::{Formats, Handler, Page};
use crate::pages::people::sign_in::{NEXT, RECOVERY};
use crate::pages::people::{account, admin, admin_account, held, provider, sign_in};
use crate::pages::{office, office_fund};
use crate::personal::{shown, taken};

/// What waits for who is signed in.
pub static OFFICE: Page = Page {
    entry: Some("web-menu-office"),
    permission: Permission::OwnAccount,
    day: DayName::On,
    ..said("/bureau", "office-title", || shown(&[], office::page))
};

/// Where an exercise of the fund is opened.
pub static OFFICE_OPEN_YEAR: Page = Page {
    title: Some("office-fund-open-year"),
    parent: Some(&OFFICE),
    ..sent(
        "/bureau/fonds/ouvrir",
        FundVerb::OpenYear.permission(),
        || shown(office_fund::ASKED, |asking| office_fund::page(FundVerb::OpenYear, &asking)),
        || taken(|asking| office_fund::enter(FundVerb::OpenYear, asking)),
    )
};

/// Where service is certified.
pub static OFFICE_CERTIFY: Page = Page {
    title: Some("office-fund-certify"),
    parent: Some(&OFFICE),
    ..sent(
        "/bureau/fonds/certifier",
        FundVerb::Certify.permission(),
        || shown(office_fund::ASKED, |asking| office_fund::page(FundVerb::Certify, &asking)),
        || taken(|asking| office_fund::enter(FundVerb::Certify, asking)),
    )
};

/// Where an exercise is closed.
pub static OFFICE_CLOSE_YEAR: Page = Page {
    title: Some("office-fund-close-year"),
    parent: Some(&OFFICE),
    ..sent(
        "/bureau/fonds/clore",
        FundVerb::CloseYear.permission(),
        || shown(office_fund::ASKED, |asking| office_fund::page(FundVerb::CloseYear, &asking)),
        || taken(|asking| office_fund::enter(FundVerb::CloseYear, asking)),
    )
};

/// What was done, and what is left.
pub static OFFICE_RECEIPT: Page = Page {
    permission: Permission::OwnAccount,
    parent: Some(&OFFICE),
    ..said("/bureau/fonds/recu", "office-fund-receipt", || shown(&["key"], office_fund::receipt))
};

/// Where people sign in: the address and the password.
pub static SIGN_IN: Page = Page {
    title: Some("web-sign-in-title"),
    ..sent("/connexion", Permission::Read, || shown(&[NEXT], sign_in::page), || taken(sign_in::enter))
};

/// The second step: a code, or a recovery code.
pub static SIGN_IN_CODE: Page = sent(
    "/connexion/code",
    Permission::Read,
    || shown(&[NEXT, RECOVERY], sign_in::code),
    || taken(sign_in::confirm),
);

/// Where a second factor is set up.
pub static SIGN_IN_FACTOR: Page = sent(
    "/connexion/facteur",
    Permission::Read,
    || shown(&[NEXT], sign_in::factor),
    || taken(sign_in::set_factor),
);

/// Where a password is chosen by a link.
pub static PASSWORD_LINK: Page =
    sent("/mot-de-passe/{link}", Permission::Read, || shown(&[], sign_in::link), || taken(sign_in::choose));

/// Where people leave for the provider of identities.
pub static SIGN_IN_PROVIDER: Page = sent_away("/connexion/fournisseur", || shown(&[NEXT], provider::leave));

/// Where they come back from it: what it gives them stands in the address.
pub static SIGN_IN_BACK: Page =
    sent_away("/connexion/retour", || shown(provider::ANSWERED, provider::come_back));

/// Where they leave for it by a link that they were given.
pub static LINK_PROVIDER: Page =
    sent_away("/connexion/fournisseur/{link}", || shown(&[], provider::leave_by_link));

/// Where people sign out.
pub static SIGN_OUT: Page =
    sent("/deconnexion", Permission::Read, || shown(&[], sign_in::leaving), || taken(sign_in::leave));

/// One's own account.
pub static ACCOUNT: Page = Page {
    title: Some("web-account-title"),
    ..sent("/compte", Permission::OwnAccount, || shown(&["done"], account::page), || taken(account::change))
};

/// All that is held on who is signed in.
pub static ACCOUNT_DATA: Page = Page {
    permission: Permission::OwnAccount,
    parent: Some(&ACCOUNT),
    formats: Formats::One(FileFormat::Json.row(), || shown(&[], held::file)),
    ..said("/compte/donnees", "web-held-title", || shown(&[], held::page))
};

/// The accounts of the store.
pub static ADMIN: Page = Page {
    title: Some("web-admin-title"),
    ..sent("/admin", Permission::Administer, || shown(&[], admin::page), || taken(admin::change))
};

/// One of them.
pub static ADMIN_ACCOUNT: Page = Page {
    title: Some("web-admin-account-title"),
    parent: Some(&ADMIN),
    ..sent(
        "/admin/comptes/{id}",
        Permission::Administer,
        || shown(&[], admin_account::page),
        || taken(admin_account::change),
    )
};

/// A step of signing in that shows nothing but what went wrong.
const fn sent_away(path: &'static str, get: Handler) -> Page {
    Page { title: None, ..said(path, "web-sign-in-title", get) }
}

/// A page for one person, with a form that changes something.
const fn sent(path: &'static str, permission: Permission, get: Handler, post: Handler) -> Page {
    Page {
        path,
        entry: None,
        title: None,
        parent: None,
        permission,
        day: DayName::At,
        formats: Formats::None,
        get: Some(get),
        post: Some(post),
    }
}
