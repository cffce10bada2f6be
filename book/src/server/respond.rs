//! Answers, with the headers that every one of them has.

use super::request::Refusal;
use serde_json::Value;
use std::io::{self, Write};

/// An answer.
#[derive(Debug)]
pub struct Response {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

/// No answer is kept, taken for something else, or shown inside another site; and no page of the
/// book may load anything from elsewhere.
pub const HEADERS: &str = "Cache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Referrer-Policy: no-referrer\r\n\
    Content-Security-Policy: default-src 'self' 'unsafe-inline' data:; frame-ancestors 'self'\r\n";

impl Response {
    /// A file of the book; its name says what it is.
    pub fn file(name: &str, body: Vec<u8>) -> Response {
        let kind = match name.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "json" => "application/json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "woff2" => "font/woff2",
            "txt" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
        Response {
            status: "200 OK",
            kind,
            body,
        }
    }

    pub fn not_found(body: Vec<u8>) -> Response {
        Response {
            status: "404 Not Found",
            kind: "text/html; charset=utf-8",
            body,
        }
    }

    pub fn json(value: &Value) -> Response {
        Response {
            status: "200 OK",
            kind: "application/json",
            body: value.to_string().into_bytes(),
        }
    }

    /// The request makes no sense, for this reason.
    pub fn bad(says: &str) -> Response {
        let value = serde_json::json!({ "error": { "exercise": "", "says": says } });
        Response {
            status: "400 Bad Request",
            ..Response::json(&value)
        }
    }

    pub fn refusal(refusal: &Refusal) -> Response {
        let (status, says) = match refusal {
            Refusal::Gone | Refusal::Malformed => ("400 Bad Request", "That is no request."),
            Refusal::Method => (
                "405 Method Not Allowed",
                "GET and HEAD are served, and nothing else.",
            ),
            Refusal::Foreign => (
                "403 Forbidden",
                "The book is served to its own pages on this machine, and to nobody else.",
            ),
            Refusal::Crowded => (
                "503 Service Unavailable",
                "Too many pages of the book are open: close some, and load this one again.",
            ),
        };
        Response {
            status,
            kind: "text/plain; charset=utf-8",
            body: format!("{says}\n").into_bytes(),
        }
    }

    /// Sends it, in one write.
    ///
    /// # Errors
    /// When nobody is there any more.
    pub fn send(&self, out: &mut impl Write, with_body: bool) -> io::Result<()> {
        let allow = match self.status {
            "405 Method Not Allowed" => "Allow: GET, HEAD\r\n",
            _ => "",
        };
        let head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n{allow}{HEADERS}\r\n",
            self.status,
            self.kind,
            self.body.len()
        );
        let mut bytes = head.into_bytes();
        if with_body {
            bytes.extend(&self.body);
        }
        out.write_all(&bytes)
    }
}
