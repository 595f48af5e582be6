//! Who sees all of a call: who keeps the fund, and nobody after him.

use maillage_domain::people::Role;

use super::kit::{EMAIL, peopled, signed_in};
use crate::calls::answered;
use crate::support::Site;

#[tokio::test]
async fn given_a_call_that_is_not_published_when_who_keeps_the_fund_looks_then_all_of_it_and_nobody_after_him()
 {
    let site = peopled(Site::register().await).await;
    answered(site.app()).await;
    let address = "/fund/calls/AAP-2026-04?at=2025-05-01";
    let secrets = ["Motif du dossier 12.", "Association du dossier 13", "Besoin du territoire 28"];
    let mut keeper = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    let shown = keeper.open(address).await;
    for told in secrets {
        assert!(shown.body.contains(told), "{told}: {}", shown.body);
    }
    let mut planner = signed_in(&site, "plan@agence.example", Some(Role::Planner)).await;
    let refused = planner.open(address).await;
    let public = site.get(address).await;
    let file = keeper.open("/fund/calls/AAP-2026-04.xlsx?at=2025-05-01").await;
    let csv = keeper.open("/fund/calls/AAP-2026-04.csv?at=2025-05-01").await;
    for told in secrets {
        for answer in [&refused, &public, &file, &csv] {
            assert!(!answer.body.contains(told), "{told}: {}", answer.body);
        }
    }
}
