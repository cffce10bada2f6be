//! Reads a request, and decides whether it is to be answered at all.

use std::io::Read;

/// What a browser asks for.
#[derive(Debug, PartialEq)]
pub struct Request {
    /// GET rather than HEAD.
    pub wants_body: bool,
    /// Decoded, from the root: `/ex03-step.html`.
    pub path: String,
    /// Decoded, in order.
    pub query: Vec<(String, String)>,
    host: String,
    origin: Option<String>,
    /// What the browser says of the page that asks: `same-origin`, `cross-site`, …
    site: Option<String>,
}

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody is there any more.
    Gone,
    /// It is not HTTP, or too long.
    Malformed,
    /// It is neither GET nor HEAD.
    Method,
    /// It is for another host, or from a page of another site.
    Foreign,
    /// Too many connections are open.
    Crowded,
}

/// No head of a request is longer, in bytes.
const LONGEST_HEAD: usize = 16 << 10;

impl Request {
    /// Reads the head of a request.
    ///
    /// # Errors
    /// When it is none, or its method is not served.
    pub fn read(stream: &mut impl Read) -> Result<Request, Refusal> {
        let (mut head, mut buffer) = (Vec::new(), [0; 2048]);
        let end = loop {
            if let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
                break end;
            }
            if head.len() > LONGEST_HEAD {
                return Err(Refusal::Malformed);
            }
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => return Err(Refusal::Gone),
                Ok(read) => head.extend(&buffer[..read]),
            }
        };
        // Any bytes may stand in a field that nobody asks for. Elsewhere a wrong byte becomes a
        // mark that no host and no page has in its name.
        let head = String::from_utf8_lossy(&head[..end]);
        Request::parse(&head)
    }

    fn parse(head: &str) -> Result<Request, Refusal> {
        let mut lines = head.split("\r\n");
        let mut words = lines.next().unwrap_or_default().split(' ');
        let (Some(method), Some(target), Some(version), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(Refusal::Malformed);
        };
        if !version.starts_with("HTTP/1.") || !target.starts_with('/') {
            return Err(Refusal::Malformed);
        }
        if !["GET", "HEAD"].contains(&method) {
            return Err(Refusal::Method);
        }
        let fields: Vec<(String, &str)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
            .collect();
        let all = |name: &str| -> Vec<&str> {
            let named = fields.iter().filter(|(other, _)| other == name);
            named.map(|(_, value)| *value).collect()
        };
        let one = |name: &str| match all(name)[..] {
            [value] => Some(value.to_string()),
            [] => None,
            // Two of them: neither is to be believed.
            _ => Some(String::new()),
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let pair = |pair: &str| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decoded(key)?, decoded(value)?))
        };
        Ok(Request {
            wants_body: method == "GET",
            path: decoded(path).ok_or(Refusal::Malformed)?,
            query: pairs
                .map(pair)
                .collect::<Option<_>>()
                .ok_or(Refusal::Malformed)?,
            host: one("host").ok_or(Refusal::Malformed)?.to_ascii_lowercase(),
            origin: one("origin"),
            site: one("sec-fetch-site"),
        })
    }

    /// Is it meant for this server, and does it come from its own pages, or from no page at all?
    ///
    /// # Errors
    /// When it is not: another name for this address may belong to somebody else, and a page of
    /// another site has no business with the reader's code.
    pub fn check(&self, port: u16) -> Result<(), Refusal> {
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let is_own = |origin: &String| hosts.iter().any(|host| *origin == format!("http://{host}"));
        let from_elsewhere = self.path.starts_with("/api/")
            && self
                .site
                .as_ref()
                .is_some_and(|site| !["same-origin", "none"].contains(&site.as_str()));
        if !hosts.contains(&self.host) || !self.origin.iter().all(is_own) || from_elsewhere {
            return Err(Refusal::Foreign);
        }
        Ok(())
    }

    /// The value of `key` in the query.
    pub fn value(&self, key: &str) -> Option<&str> {
        let pair = self.query.iter().find(|(other, _)| other == key);
        pair.map(|(_, value)| value.as_str())
    }
}

/// Without `%20` and the like; `None` when it is not well formed.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?].map(char::from);
                let [high, low] = digits.map(|digit| digit.to_digit(16));
                u8::try_from(16 * high? + low?).ok()?
            }
            b'+' => b' ',
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
