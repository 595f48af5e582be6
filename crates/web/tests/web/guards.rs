//! What holds for every request.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::support::Site;

#[tokio::test]
async fn given_any_answer_when_sent_then_browsers_are_kept_strict() {
    let site = Site::demo().await;
    for address in ["/", "/bilan.csv", "/health", "/nope", "/bilan?at=x", "/static/0/maillage.css"] {
        let answer = site.get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'self';"), "{address}");
        assert!(policy.contains("frame-ancestors 'none'"), "{address}");
        assert!(!policy.contains("unsafe"), "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
    }
}

#[tokio::test]
async fn given_pages_when_read_then_no_inline_style_or_script() {
    let site = Site::demo().await;
    for address in
        ["/", "/bilan", "/bilan?activity=irm", "/fund", "/journal", "/journal/trace", "/data", "/nope"]
    {
        let body = site.get(address).await.body;
        for inline in [" style=", "<style", "<script>", " onclick=", "javascript:"] {
            assert!(!body.contains(inline), "{address}: {inline}");
        }
    }
}

#[tokio::test]
async fn given_another_method_when_sent_then_refused() {
    let site = Site::demo().await;
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let request = Request::builder().method(method).uri("/bilan").body(Body::empty()).unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(answer.header("allow"), "GET, HEAD", "{method}");
    }
}

#[tokio::test]
async fn given_a_query_at_the_limit_when_asked_then_answered_and_refused_beyond() {
    let site = Site::demo().await;
    let address = |length: usize| format!("/data?{}", "a".repeat(length));
    assert_eq!(site.get(&address(2048)).await.status, StatusCode::OK);
    assert_eq!(site.get(&address(2049)).await.status, StatusCode::URI_TOO_LONG);
}

#[tokio::test]
async fn given_a_store_that_is_lost_when_its_watchers_ask_then_alive_and_not_ready() {
    let site = Site::demo().await;
    for address in ["/health", "/healthz", "/readyz"] {
        let answer = site.get(address).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "ok\n"), "{address}");
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
    }
    site.lose_the_store();
    assert_eq!(site.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn given_assets_when_asked_by_the_address_on_the_page_then_kept_for_ever() {
    let site = Site::demo().await;
    let page = site.get("/").await.body;
    let addresses: Vec<&str> = page.split('"').filter(|text| text.starts_with("/static/")).collect();
    assert_eq!(addresses.len(), 5);
    for address in addresses {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.header("cache-control").contains("immutable"), "{address}");
    }
    let old = site.get("/static/0123456789abcdef/maillage.css").await;
    assert_eq!((old.status, old.header("cache-control")), (StatusCode::OK, "no-cache"));
    assert!(old.body.contains("url(\"/static/"));
}

#[tokio::test]
async fn given_somebody_of_whom_nobody_knows_from_where_when_the_metrics_are_asked_then_refused() {
    let answer = Site::empty().await.get("/metrics").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.body.contains("maillage_requests"));
}

/// A path that climbs out of where its files stand, as clients write it that are no browsers.
#[tokio::test]
async fn given_a_path_that_climbs_when_asked_then_nothing_outside_the_routes_is_given() {
    let site = Site::demo().await;
    for climbing in ["..", "%2e%2e", "..%2f..", "%2e%2e%2f%2e%2e", "..%5c..", "%252e%252e", "%00"] {
        for before in ["/static", "/static/0", "/documents", "/acts", "/zones", "/connexion/fournisseur"] {
            for file in ["maillage.people.key", "maillage.sqlite", "Cargo.toml", "etc/passwd"] {
                for address in
                    [format!("{before}/{climbing}/{file}"), format!("{before}/{climbing}%2f{file}")]
                {
                    let answer = site.get(&address).await;
                    assert!(answer.status.is_client_error(), "{address}: {}", answer.status);
                    for held in ["SQLite format", "[workspace]", "root:"] {
                        assert!(!answer.body.contains(held), "{address}");
                    }
                }
            }
        }
    }
}
