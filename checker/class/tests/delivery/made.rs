//! Archives, made as learners and attackers make them.

use checker::course;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

/// Files by their names.
pub type Archive = Vec<(String, Vec<u8>)>;

/// The first exercise's folder.
pub fn first() -> &'static str {
    course::all()[0].name
}

/// The smallest work there is, below `prefix`, that says whose it is.
pub fn floor(prefix: &str, whose: &str) -> Archive {
    vec![(
        format!("{prefix}{}/src/lib.rs", first()),
        format!("// {whose}\n").into_bytes(),
    )]
}

pub fn zip(files: &Archive) -> Vec<u8> {
    zipped(files, SimpleFileOptions::default())
}

fn zipped(files: &Archive, options: SimpleFileOptions) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        out.start_file(name.as_str(), options).expect("a name");
        out.write_all(bytes).expect("written");
    }
    out.finish().expect("finished").into_inner()
}

/// One that says that a password is needed.
pub fn locked(files: &Archive) -> Vec<u8> {
    let mut bytes = zip(files);
    // The lowest bit of the flags, in every header of both kinds.
    for (magic, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let found: Vec<usize> = (0..bytes.len() - 4)
            .filter(|at| &bytes[*at..at + 4] == magic)
            .collect();
        for at in found {
            bytes[at + flags] |= 1;
        }
    }
    bytes
}

pub fn tar_gz(files: &Archive) -> Vec<u8> {
    let mut out = tar::Builder::new(gz());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        // As an attacker writes it: the crate itself would refuse such names.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        out.append(&header, bytes.as_slice()).expect("appended");
    }
    out.into_inner()
        .expect("finished")
        .finish()
        .expect("finished")
}

/// A tar that has a last file of a terabyte, as it says itself.
pub fn endless(files: &Archive) -> Vec<u8> {
    let mut out = tar::Builder::new(gz());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        out.append_data(&mut header, name, bytes.as_slice())
            .expect("appended");
    }
    let mut header = tar::Header::new_gnu();
    header.set_path("zeros").expect("a name");
    header.set_size(1 << 40);
    header.set_cksum();
    out.append(&header, std::io::empty()).expect("appended");
    out.into_inner()
        .expect("finished")
        .finish()
        .expect("finished")
}

fn gz() -> flate2::write::GzEncoder<Vec<u8>> {
    flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast())
}

/// Archives in which `write-up.md` is a link out of them, and a tar with a device besides.
pub fn with_a_link(files: &Archive) -> Vec<(&'static str, Vec<u8>)> {
    let link = "exercises/write-up.md";
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        out.start_file(name.as_str(), SimpleFileOptions::default())
            .expect("a name");
        out.write_all(bytes).expect("written");
    }
    out.add_symlink(link, "/etc/hostname", SimpleFileOptions::default())
        .expect("added");
    let zipped = out.finish().expect("finished").into_inner();
    let mut out = tar::Builder::new(gz());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        out.append_data(&mut header, name, bytes.as_slice())
            .expect("appended");
    }
    for (kind, name) in [
        (tar::EntryType::Symlink, link),
        (tar::EntryType::Link, "exercises/understanding.toml"),
        (tar::EntryType::Fifo, "exercises/figures/table.md"),
    ] {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(kind);
        header.set_size(0);
        out.append_link(&mut header, name, "/etc/hostname")
            .expect("appended");
    }
    let tarred = out
        .into_inner()
        .expect("finished")
        .finish()
        .expect("finished");
    vec![("zip.zip", zipped), ("tar.tgz", tarred)]
}

/// Lays an archive out on the disk.
pub fn unpack(files: &Archive, into: &Path) {
    for (name, bytes) in files {
        let path = into.join(name);
        fs::create_dir_all(path.parent().expect("it has one")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}
