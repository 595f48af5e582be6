//! The rows of pages for who signs in: the steps of it, one's own account, the accounts of the store, and the office.

use maillage_domain::people::Permission;

use super::said;
use crate::clock::DayName;
use crate::page::{Formats, Handler, Page};
use crate::pages::people::sign_in::{NEXT, RECOVERY};
use crate::pages::people::{account, admin, admin_account, sign_in, tokens};
use crate::pages::{office, office_fund};
use crate::personal::{shown, taken};

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

/// The accounts of the store.
pub static ADMIN: Page = Page {
    title: Some("web-admin-title"),
    ..sent("/admin", Permission::Administer, || shown(&[], admin::page), || taken(admin::invite))
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
