//! The settings: each is the default of an argument, which its variable and its flag override.

use clap::{Arg, Command};

/// A setting: its name in the file, and the argument whose default it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Setting {
    /// The table of the file in which it stands.
    pub(crate) section: &'static str,
    /// Its key there.
    pub(crate) key: &'static str,
    /// The identifier of the argument.
    argument: &'static str,
}

const fn setting(section: &'static str, key: &'static str, argument: &'static str) -> Setting {
    Setting { section, key, argument }
}

/// Every setting, by its section, in the order in which the file has them.
pub(crate) const SETTINGS: [Setting; 25] = [
    setting("store", "data", "data"),
    setting("store", "database", "database"),
    setting("store", "backups", "backups"),
    setting("store", "key", "signing-key"),
    setting("answers", "language", "lang"),
    setting("answers", "region", "region"),
    setting("server", "listen", "listen"),
    setting("server", "connections", "connections"),
    setting("server", "request_seconds", "request_seconds"),
    setting("server", "stop_seconds", "stop_seconds"),
    setting("server", "upload_megabytes", "upload_megabytes"),
    setting("server", "public_address", "public_address"),
    setting("server", "trusted_proxies", "trusted_proxies"),
    setting("metrics", "listen", "metrics_listen"),
    setting("metrics", "allowed", "metrics_allowed"),
    setting("log", "format", "log_format"),
    setting("log", "level", "log_level"),
    setting("sessions", "idle_minutes", "session_idle_minutes"),
    setting("sessions", "hours", "session_hours"),
    setting("sessions", "token_days", "token_days"),
    setting("openid", "issuer", "openid_issuer"),
    setting("openid", "client", "openid_client"),
    setting("openid", "secret_file", "openid_secret_file"),
    setting("openid", "name", "openid_name"),
    setting("openid", "second_factor", "openid_second_factor"),
];

impl Setting {
    /// The setting of a name in the file.
    pub(crate) fn named(section: &str, key: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.section == section && setting.key == key)
    }

    /// Its whole name.
    pub(crate) fn name(&self) -> String {
        format!("{}.{}", self.section, self.key)
    }

    /// Its argument: that of every command, or else of the first command that has it.
    pub(crate) fn argument<'c>(&self, command: &'c Command) -> Option<&'c Arg> {
        let own = command.get_arguments().find(|argument| argument.get_id() == self.argument);
        own.or_else(|| command.get_subcommands().find_map(|inner| self.argument(inner)))
    }

    /// The same command line with `value` as the default of the argument, wherever it stands.
    pub(crate) fn applied(&self, command: Command, value: &str) -> Command {
        let has = command.get_arguments().any(|argument| argument.get_id() == self.argument);
        if has {
            return command.mut_arg(self.argument, |argument| argument.default_value(value.to_owned()));
        }
        command.mut_subcommands(|inner| self.applied(inner, value))
    }

    /// The identifier of its argument.
    pub(crate) const fn id(&self) -> &'static str {
        self.argument
    }
}
