//! Files that are read whole before they are believed: neither endless nor waiting for somebody to write them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// What a file that is read whole turned out to be.
#[derive(Debug)]
pub enum PlainFile {
    /// Its bytes.
    Whole(Vec<u8>),
    /// There is none.
    Absent,
    /// It is a folder, a pipe, a device, or a link to one.
    Irregular,
    /// It is longer than it may be.
    TooLong,
}

impl PlainFile {
    /// Reads a file of at most so many bytes.
    pub fn read(path: &Path, most: u64) -> io::Result<Self> {
        // To open a pipe is to wait for who writes it: what it is, is asked first, and of what was opened again.
        let metadata = match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::Absent),
            metadata => metadata?,
        };
        if !metadata.is_file() {
            return Ok(Self::Irregular);
        }
        let file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Ok(Self::Irregular);
        }
        let mut bytes = Vec::new();
        // One more byte than it may have tells that it has too many, whatever length it said.
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= most);
        Ok(if fits { Self::Whole(bytes) } else { Self::TooLong })
    }
}

/// Makes a file, or empties one, that is for its owner alone from its first moment.
pub(crate) fn private(path: &Path) -> io::Result<File> {
    owned(OpenOptions::new().write(true).create(true).truncate(true)).open(path)
}

/// Writes a file for its owner alone and puts it in the place of the one that stands there, all at once. It is not made durable.
pub fn replace(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut draft = path.to_path_buf().into_os_string();
    draft.push(format!("-{}", std::process::id()));
    let draft = PathBuf::from(draft);
    let written =
        private(&draft).and_then(|mut file| write(&mut file)).and_then(|()| fs::rename(&draft, path));
    written.inspect_err(|_| drop(fs::remove_file(&draft)))
}

/// Makes a file that is not there yet, likewise.
pub(crate) fn fresh(path: &Path) -> io::Result<File> {
    owned(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// The mode of a file that others than its owner may read or change.
#[cfg(unix)]
pub fn exposed(metadata: &fs::Metadata) -> Option<u32> {
    let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777;
    (mode & 0o077 != 0).then_some(mode)
}

/// Elsewhere the rights of a file are not those of a mode.
#[cfg(not(unix))]
pub const fn exposed(_: &fs::Metadata) -> Option<u32> {
    None
}

fn owned(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn given_a_file_when_read_then_its_bytes_unless_it_is_endless_a_pipe_or_too_long() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        fs::write(path("plain"), "four").expect("written");
        std::os::unix::fs::symlink("/dev/zero", path("device")).expect("a link");
        assert!(Command::new("mkfifo").arg(path("pipe")).status().expect("it starts").success());
        let read = |name: &str, most| PlainFile::read(&path(name), most).expect("looked at");
        assert!(matches!(read("plain", 4), PlainFile::Whole(bytes) if bytes == b"four"));
        assert!(matches!(read("plain", 3), PlainFile::TooLong));
        assert!(matches!(read("nothing", 4), PlainFile::Absent));
        for irregular in ["device", "pipe", "."] {
            assert!(matches!(read(irregular, 4), PlainFile::Irregular), "{irregular}");
        }
    }
}
