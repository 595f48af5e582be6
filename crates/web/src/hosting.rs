//! Where the pages stand: the address that browsers see, the proxies in front, who may watch, and the limits of what is sent.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use axum::http::{HeaderMap, Uri};
use ipnet::IpNet;
use maillage_service::people::Stay;

/// The largest upload where nobody says otherwise, in bytes.
const UPLOAD: usize = 64 << 20;

/// How long a reader or a sender may let the other wait. A bad line comes back within that time, or not at all.
pub(crate) const STALLING: Duration = Duration::from_secs(30);

/// Where the pages stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosting {
    /// The address at which browsers see them; nothing where nobody said it.
    pub public: Option<PublicAddress>,
    /// The proxies whose word on the visitor's address is believed.
    pub proxies: Vec<IpNet>,
    /// To whom the metrics are told, beside programs of this machine.
    pub watchers: Vec<IpNet>,
    /// How many bytes a request may bring.
    pub upload: usize,
    /// How long sessions last.
    pub sessions: Stay,
}

impl Default for Hosting {
    fn default() -> Self {
        Self {
            public: None,
            proxies: Vec::new(),
            watchers: Vec::new(),
            upload: UPLOAD,
            sessions: Stay::default(),
        }
    }
}

/// The address at which browsers see the pages: a scheme and a host, and nothing behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress {
    text: String,
    secure: bool,
}

impl PublicAddress {
    /// Reads an address such as `https://bilan.example.org`; nothing where it is none, or says more.
    pub fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let secure = match uri.scheme_str()? {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let host = uri.authority().filter(|host| !host.as_str().contains('@') && !host.host().is_empty())?;
        let bare = uri.path() == "/" && uri.query().is_none() && !text.contains('#');
        bare.then(|| Self { text: format!("{}://{host}", if secure { "https" } else { "http" }), secure })
    }

    /// The address, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether browsers reach it over TLS.
    pub const fn is_secure(&self) -> bool {
        self.secure
    }
}

/// The other end of a connection, as the system names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Peer(pub(crate) SocketAddr);

impl Hosting {
    /// The address of a visitor: that of the connection, or what a proxy that is believed says of it. Nothing where somebody
    /// who is not believed says that the request comes from another.
    pub(crate) fn visitor(&self, peer: Peer, headers: &HeaderMap) -> Option<IpAddr> {
        let peer = peer.0.ip().to_canonical();
        let forwarded = headers.contains_key(FORWARDED_FOR) || headers.contains_key("forwarded");
        if !is_among(peer, &self.proxies) {
            return (!forwarded).then_some(peer);
        }
        // Each proxy adds whom it saw at the end: the last one that is no proxy of ours is the visitor.
        let lines = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok());
        let named: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
        for name in named.iter().rev() {
            let address = name.parse::<IpAddr>().ok()?.to_canonical();
            if !is_among(address, &self.proxies) {
                return Some(address);
            }
        }
        (!headers.contains_key("forwarded")).then_some(peer)
    }

    /// Whether the metrics are told to whoever asks from there.
    pub(crate) fn may_watch(&self, peer: Option<Peer>, headers: &HeaderMap) -> bool {
        let visitor = peer.and_then(|peer| self.visitor(peer, headers));
        visitor.is_some_and(|address| address.is_loopback() || is_among(address, &self.watchers))
    }
}

/// The header in which proxies name the visitor.
const FORWARDED_FOR: &str = "x-forwarded-for";

fn is_among(address: IpAddr, networks: &[IpNet]) -> bool {
    networks.iter().any(|network| network.contains(&address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(address: &str) -> Peer {
        Peer(format!("{address}:4000").parse().expect("an address"))
    }

    fn headers(forwarded: Option<&str>) -> HeaderMap {
        let named =
            forwarded.map(|text| (FORWARDED_FOR.parse().expect("a name"), text.parse().expect("text")));
        named.into_iter().collect()
    }

    #[test]
    fn given_who_asks_for_the_metrics_when_not_of_this_machine_then_only_where_allowed() {
        let alone = Hosting::default();
        let allowing = Hosting { watchers: vec!["10.1.0.0/16".parse().unwrap()], ..Hosting::default() };
        for (address, own, allowed) in [
            ("127.0.0.1", true, true),
            ("[::1]", true, true),
            ("10.1.2.3", false, true),
            ("10.2.0.1", false, false),
        ] {
            assert_eq!(alone.may_watch(Some(peer(address)), &headers(None)), own, "{address}");
            assert_eq!(allowing.may_watch(Some(peer(address)), &headers(None)), allowed, "{address}");
        }
        assert!(!allowing.may_watch(None, &headers(None)), "nobody knows from where");
    }

    #[test]
    fn given_a_proxy_on_this_machine_when_it_is_believed_or_not_then_its_visitors_are_never_taken_for_it() {
        let unknown = Hosting::default();
        let believed = Hosting { proxies: vec!["127.0.0.1/32".parse().unwrap()], ..Hosting::default() };
        for hosting in [&unknown, &believed] {
            assert!(!hosting.may_watch(Some(peer("127.0.0.1")), &headers(Some("203.0.113.7"))));
            assert!(hosting.may_watch(Some(peer("127.0.0.1")), &headers(None)));
        }
        // What the visitor wrote stands before what the proxy adds.
        let visitor = |text| believed.visitor(peer("127.0.0.1"), &headers(Some(text)));
        assert_eq!(visitor("127.0.0.1, 203.0.113.7"), "203.0.113.7".parse().ok());
        assert_eq!(visitor("203.0.113.7, 127.0.0.1"), "203.0.113.7".parse().ok());
        assert_eq!(visitor("nonsense"), None);
        let stranger = unknown.visitor(peer("198.51.100.1"), &headers(Some("127.0.0.1")));
        assert_eq!(stranger, None, "who is not believed is not asked");
    }

    #[test]
    fn given_a_public_address_when_read_then_a_scheme_and_a_host_alone() {
        let read = |text| PublicAddress::parse(text);
        let secure = read("https://bilan.example.org/").expect("an address");
        assert_eq!((secure.as_str(), secure.is_secure()), ("https://bilan.example.org", true));
        assert!(!read("http://127.0.0.1:8080").expect("an address").is_secure());
        for none in
            ["bilan.example.org", "ftp://x", "https://x/y", "https://x?y", "https://u:p@x", "https://", ""]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
