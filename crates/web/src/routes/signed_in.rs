//! The rows of pages for who signs in: the steps of it, one's own account, the accounts of the store, and the office.

use maillage_domain::people::Permission;
use maillage_service::format::FileFormat;
use maillage_service::office::deed_form::DeedVerb;
use maillage_service::office::import::ImportKind;

use super::said;
use crate::clock::DayName;
use crate::page::{Formats, Handler, Page};
use crate::pages::office_deed::asked_of;
use crate::pages::people::sign_in::{NEXT, RECOVERY};
use crate::pages::people::{account, admin, admin_account, held, provider, sign_in, tokens};
use crate::pages::{office, office_deed, office_fund, office_import, office_signatures};
use crate::personal::{confirmed, shown, taken, uploaded};

/// What waits for who is signed in.
pub static OFFICE: Page = Page {
    entry: Some("web-menu-office"),
    permission: Permission::OwnAccount,
    day: DayName::On,
    ..said("/bureau", "office-title", || shown(&[], office::page))
};

/// What was done, and what is left.
pub static OFFICE_RECEIPT: Page = Page {
    permission: Permission::OwnAccount,
    parent: Some(&OFFICE),
    ..said("/bureau/fonds/recu", "office-fund-receipt", || shown(&["key"], office_fund::receipt))
};

/// The drafts that wait for a signature.
pub static OFFICE_SIGNATURES: Page = Page {
    permission: Permission::Plan,
    parent: Some(&OFFICE),
    ..said("/bureau/signatures", "office-signatures", || {
        shown(&[], |asking| office_signatures::page(&asking))
    })
};

/// Where a draft is signed.
pub static OFFICE_SIGN: Page = Page {
    parent: Some(&OFFICE_SIGNATURES),
    ..deed(
        "/bureau/signatures/signer",
        "office-sign",
        DeedVerb::Sign.permission(),
        || shown(asked_of(DeedVerb::Sign), |asking| office_deed::page(DeedVerb::Sign, asking)),
        || confirmed(|asking| office_deed::enter(DeedVerb::Sign, asking)),
    )
};

/// Where a delegation of signature is recorded.
pub static OFFICE_DELEGATIONS: Page = deed(
    "/bureau/delegations",
    "office-delegate",
    DeedVerb::Delegate.permission(),
    || shown(asked_of(DeedVerb::Delegate), |asking| office_deed::page(DeedVerb::Delegate, asking)),
    || confirmed(|asking| office_deed::enter(DeedVerb::Delegate, asking)),
);

/// Where a filing window is recorded.
pub static OFFICE_WINDOWS: Page = deed(
    "/bureau/periodes",
    "office-window",
    DeedVerb::OrderWindow.permission(),
    || shown(asked_of(DeedVerb::OrderWindow), |asking| office_deed::page(DeedVerb::OrderWindow, asking)),
    || confirmed(|asking| office_deed::enter(DeedVerb::OrderWindow, asking)),
);

/// Where a region sets a value for a parameter.
pub static OFFICE_PARAMETERS: Page = deed(
    "/bureau/parametres",
    "office-parameter",
    DeedVerb::SetParameter.permission(),
    || shown(asked_of(DeedVerb::SetParameter), |asking| office_deed::page(DeedVerb::SetParameter, asking)),
    || confirmed(|asking| office_deed::enter(DeedVerb::SetParameter, asking)),
);

/// Where a document is uploaded.
pub static OFFICE_IMPORTS: Page = deed(
    "/bureau/imports",
    "office-imports",
    Permission::Document,
    || shown(&["kind"], |asking| office_import::page(&asking)),
    || uploaded(office_import::take),
);

/// Where it is looked through and recorded.
pub static OFFICE_IMPORT: Page = Page {
    parent: Some(&OFFICE_IMPORTS),
    ..deed(
        "/bureau/imports/{document}",
        "office-import",
        Permission::Document,
        || shown(asked_of(DeedVerb::Import(ImportKind::Annex)), office_import::document),
        || confirmed(office_import::record),
    )
};

/// The picture of a cell of it.
pub static OFFICE_IMPORT_CELL: Page = Page {
    title: None,
    post: None,
    ..sent(
        "/bureau/imports/cellule/{document}",
        ImportKind::Annex.permission(),
        || shown(&[office_import::RANK], office_import::cell),
        || taken(office_import::record),
    )
};

/// What was recorded, with the way to it.
pub static OFFICE_DEED_RECEIPT: Page = Page {
    permission: Permission::OwnAccount,
    parent: Some(&OFFICE),
    ..said("/bureau/recu", "office-fund-receipt", || shown(&["act"], office_deed::receipt))
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
    sent_away("/connexion/fournisseur/{link}", || shown(&[provider::PROOF], provider::leave_by_link));

/// Where people sign out.
pub static SIGN_OUT: Page =
    sent("/deconnexion", Permission::Read, || shown(&[], sign_in::leaving), || taken(sign_in::leave));

/// One's own account.
pub static ACCOUNT: Page = Page {
    title: Some("web-account-title"),
    ..sent("/compte", Permission::OwnAccount, || shown(&["done"], account::page), || taken(account::change))
};

/// What programs come in with for oneself.
pub static TOKENS: Page = Page {
    title: Some("web-token-title"),
    parent: Some(&ACCOUNT),
    ..sent(
        "/compte/jetons",
        Permission::OwnAccount,
        || shown(&[tokens::DONE], tokens::page),
        || taken(tokens::change),
    )
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

/// The page of an act of the office.
const fn deed(
    path: &'static str,
    title: &'static str,
    permission: Permission,
    get: Handler,
    post: Handler,
) -> Page {
    Page { title: Some(title), parent: Some(&OFFICE), ..sent(path, permission, get, post) }
}

/// A step of signing in that shows nothing but what went wrong.
const fn sent_away(path: &'static str, get: Handler) -> Page {
    Page { title: None, ..said(path, "web-sign-in-title", get) }
}

/// A page for one person, with a form that changes something.
pub(super) const fn sent(path: &'static str, permission: Permission, get: Handler, post: Handler) -> Page {
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
