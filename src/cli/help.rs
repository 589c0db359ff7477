//! `--help` in the owner's language. The structure of the command line lies in [`super::args`], its words in the
//! locale files: `cli-<verb>-about` for a verb, `cli-arg-<name>` for an argument, or `cli-arg-<verb>-<name>` where a
//! verb means something else by it.

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory as _, Id};

use super::args::Cli;
use super::session::Session;
use crate::i18n::Texts;
use crate::tr;

/// An example for each verb. They are commands, the same in every language.
pub(crate) const EXAMPLES: &[(&str, &str)] = &[
    ("", "fichebak --db shop.db contact list peeters"),
    ("demo", "fichebak demo --contacts 1000 --seed 7 --db demo.db"),
    ("contact", "fichebak contact list"),
    (
        "contact add",
        "fichebak contact add --given-name Els --family-name Janssens \\\n    --email els@example.be --phone '0470 12 34 56'",
    ),
    ("contact edit", "fichebak contact edit 12 --email els.janssens@example.be --slip-of-the-pen"),
    ("contact show", "fichebak contact show els@example.be --json"),
    ("contact list", "fichebak contact list peeters leuven --limit 20"),
    ("contact erase", "fichebak contact erase 12 --yes --reason 'asked at the counter'"),
    ("contact merge", "fichebak contact merge 12 57 --take given-name=other --dry-run"),
    ("contact doubles", "fichebak contact doubles --different 12 57"),
    ("consent", "fichebak consent list 12"),
    (
        "consent give",
        "fichebak consent give 12 email --how paper --on 2026-03-02 \\\n    --evidence 'folder 3'",
    ),
    ("consent refuse", "fichebak consent refuse 12 phone --how counter"),
    ("consent withdraw", "fichebak consent withdraw els@example.be email --how email"),
    ("consent correct", "fichebak consent correct 12 email"),
    ("consent list", "fichebak consent list 12 --json"),
    ("campaign", "fichebak campaign list"),
    (
        "campaign add",
        "fichebak campaign add --name 'Spring 2026' --product bread \\\n    --purpose 'Offers of the spring week' --channel email \\\n    --start 2026-03-01 --end 2026-03-31",
    ),
    ("campaign edit", "fichebak campaign edit 'Spring 2026' --end 2026-04-07"),
    ("campaign list", "fichebak campaign list --json"),
    ("campaign show", "fichebak campaign show 'Spring 2026'"),
    ("campaign join", "fichebak campaign join 'Spring 2026' 12 --how paper --evidence 'Tombola 12'"),
    ("campaign leave", "fichebak campaign leave 'Spring 2026' 12"),
    ("box", "fichebak box list"),
    ("box list", "fichebak box list --json"),
    ("box on", "fichebak box on health"),
    ("box off", "fichebak box off health"),
    (
        "box add",
        "fichebak box add birthday --name Birthday \\\n    --purpose 'A treat on the day' --retention-months 24",
    ),
    ("box edit", "fichebak box edit birthday --retention-months ''"),
    ("detail", "fichebak detail list 12"),
    ("detail set", "fichebak detail set 12 preferences Bread 'sliced, without seeds'"),
    ("detail unset", "fichebak detail unset 12 preferences Bread"),
    ("detail list", "fichebak detail list 12 --json"),
    ("object", "fichebak object 0470123456 --channel phone"),
    ("basis", "fichebak basis 12 quote --on 2026-03-02"),
    ("settings", "fichebak settings list"),
    ("settings list", "fichebak settings list --json"),
    ("settings get", "fichebak settings get prospect-months"),
    ("settings set", "fichebak settings set shop-name 'Bakkerij Peeters'"),
    ("check", "fichebak check --today 2027-01-01"),
    ("purge", "fichebak purge --dry-run"),
    (
        "import",
        "fichebak import contacts.vcf fair.csv --source 'Fair of Leuven' \\\n    --map 'Shoe size=note' --dry-run",
    ),
    ("backup", "fichebak backup /media/stick/fichebak.db"),
    ("restore", "fichebak restore /media/stick/fichebak.db"),
    ("passphrase", "fichebak passphrase set"),
    ("passphrase set", "fichebak passphrase set"),
    ("passphrase change", "fichebak passphrase change"),
    ("passphrase remove", "fichebak passphrase remove"),
    ("export", "fichebak export newsletter.csv --channel email --to 'Mail house'"),
    ("completions", "fichebak completions bash"),
    ("help", "fichebak help contact add"),
];

/// The command line with its words.
pub(crate) fn localised(texts: &Texts) -> Command {
    verb(Cli::command(), &[], texts)
}

/// The key of a verb's description.
pub(crate) fn about_key(path: &[&str]) -> String {
    let mut parts = vec!["cli"];
    parts.extend(path);
    parts.push("about");
    parts.join("-")
}

/// The keys of an argument's description: the verb's own, and the shared one.
pub(crate) fn argument_keys(path: &[&str], id: &str) -> [String; 2] {
    let id = id.replace('_', "-");
    [format!("cli-arg-{}-{id}", path.join("-")), format!("cli-arg-{id}")]
}

fn verb(command: Command, path: &[&str], texts: &Texts) -> Command {
    let usage = tr!(texts, "cli-heading-usage");
    let examples = EXAMPLES.iter().filter(|(verb, _)| *verb == path.join(" "));
    let examples: Vec<String> =
        examples.map(|(_, example)| format!("  {}", example.replace('\n', "\n  "))).collect();
    let heading = tr!(texts, "cli-heading-example");
    let mut command = command
        .about(texts.get(&about_key(path)))
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
        .subcommand_help_heading(tr!(texts, "cli-heading-verbs"))
        .subcommand_value_name(tr!(texts, "cli-value-verb"))
        .after_help(format!("{heading}:\n{}", examples.join("\n")))
        .mut_args(|argument| explained(argument, path, texts));
    // Arguments stand in the order in which they are typed.
    let order: Vec<Id> = command.get_positionals().map(|argument| argument.get_id().clone()).collect();
    for (place, id) in order.into_iter().enumerate() {
        command = command.mut_arg(id, |argument| argument.display_order(place));
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let sub_path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        command = command.mut_subcommand(&name, |sub| verb(sub, &sub_path, texts));
    }
    command
}

fn explained(argument: Arg, path: &[&str], texts: &Texts) -> Arg {
    let [own, shared] = argument_keys(path, argument.get_id().as_str());
    let mut help = texts.find(&own).unwrap_or_else(|| texts.get(&shared));
    let values: Vec<String> = argument
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .filter(|value| !value.is_empty())
        .collect();
    if !values.is_empty() && argument.get_action().takes_values() {
        help.push_str(&format!(" [{}]", values.join(", ")));
    }
    let heading = if argument.is_positional() {
        tr!(texts, "cli-heading-arguments")
    } else if argument.is_global_set() || argument.get_id() == "version" {
        tr!(texts, "cli-heading-everywhere")
    } else {
        tr!(texts, "cli-heading-options")
    };
    let argument = argument.help(StyledStr::from(help)).help_heading(heading);
    if argument.get_action().takes_values() {
        argument.hide_possible_values(true).hide_default_value(true)
    } else {
        argument
    }
}

/// The script that completes the verbs in a shell.
pub(crate) fn completions(session: &mut Session, shell: clap_complete::Shell) -> std::io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut localised(&session.texts), "fichebak", &mut script);
    session.out.raw(&String::from_utf8_lossy(&script))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every verb with its path.
    fn walk(command: &Command, path: &[&str], visit: &mut dyn FnMut(&Command, &[&str])) {
        visit(command, path);
        for sub in command.get_subcommands() {
            let sub_path: Vec<&str> = path.iter().copied().chain([sub.get_name()]).collect();
            walk(sub, &sub_path, visit);
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
        for lang in Texts::shipped() {
            localised(&Texts::new(lang)).debug_assert();
        }
    }

    #[test]
    fn every_verb_and_argument_is_explained_in_every_language() {
        let mut missing = Vec::new();
        for lang in Texts::shipped() {
            let texts = Texts::new(lang);
            walk(&Cli::command(), &[], &mut |command, path| {
                if texts.find(&about_key(path)).is_none() {
                    missing.push((lang, about_key(path)));
                }
                for argument in command.get_arguments() {
                    let keys = argument_keys(path, argument.get_id().as_str());
                    if keys.iter().all(|key| texts.find(key).is_none()) {
                        missing.push((lang, keys[1].clone()));
                    }
                }
            });
        }
        missing.dedup();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn every_verb_has_an_example_that_is_understood() {
        walk(&Cli::command(), &[], &mut |_, path| {
            let verb = path.join(" ");
            let examples: Vec<_> = EXAMPLES.iter().filter(|(own, _)| *own == verb).collect();
            assert!(!examples.is_empty(), "no example for {verb:?}");
        });
        for (verb, example) in EXAMPLES {
            assert!(example.contains(verb), "{example}");
            assert!(example.lines().all(|line| line.len() <= 76), "too long for a small terminal: {example}");
            let read = Cli::command().try_get_matches_from(words(&example.replace("\\\n   ", "")));
            assert!(read.is_ok(), "{example}: {}", read.unwrap_err());
        }
    }

    /// The words of a command as a shell takes them apart.
    fn words(command: &str) -> Vec<String> {
        let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
        for c in command.chars() {
            match c {
                '\'' => (quoted, begun) = (!quoted, true),
                ' ' if !quoted => {
                    if begun {
                        words.push(std::mem::take(&mut word));
                    }
                    begun = false;
                }
                c => {
                    word.push(c);
                    begun = true;
                }
            }
        }
        words.push(word);
        words
    }
}
