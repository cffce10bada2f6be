//! What the names of files and folders say in the downloads of learning platforms.

use crate::delivery::person::{Person, Sign};

/// What one name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub person: Person,
    /// Greater is later, among what one person handed in.
    pub order: u64,
    /// Does the platform say that it came too late?
    pub late: bool,
    /// The time, where the name has one: `2026-11-20T18:00:00`.
    pub time: Option<String>,
}

/// `smithada_LATE_40013_900157_work.zip`, `anon_a1B2_900157_work.zip`: user and attachment are the
/// first two neighbours of digits alone; Canvas takes such pairs out of names.
pub fn canvas(file: &str) -> Option<Said> {
    let fields: Vec<&str> = file.split('_').collect();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let said = |person: Person, attachment: &str, late: bool| {
        Some(Said {
            person,
            order: attachment.parse().ok()?,
            late,
            time: None,
        })
    };
    if let ["anon", id, attachment, _, ..] = fields.as_slice()
        && is_number(attachment)
    {
        return said(
            Person::of(Sign::Canvas, format!("anon_{id}")),
            attachment,
            false,
        );
    }
    let user = fields
        .windows(3)
        .position(|three| is_number(three[0]) && is_number(three[1]))?;
    let late = user > 0 && fields[user - 1] == "LATE";
    let name = fields[..user - usize::from(late)].join("_");
    let person = Person::of(Sign::Canvas, fields[user]).named(name);
    said(person, fields[user + 1], late)
}

/// `Ada Smith_1300022_assignsubmission_file` with whatever follows: a folder's name or a file's.
/// Online texts are told apart by the caller.
pub fn moodle(name: &str) -> Option<Said> {
    let (before, _) = name.split_once("_assignsubmission_")?;
    let (name, participant) = before.rsplit_once('_')?;
    let is_number = !participant.is_empty() && participant.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| Said {
        person: Person::of(Sign::Participant, participant).named(name),
        order: 0,
        late: false,
        time: None,
    })
}

/// `Assignment 3_asmith_attempt_2026-11-20-18-00-00_work.zip`, as Blackboard has it.
pub fn blackboard(file: &str) -> Option<Said> {
    let (before, after) = file.split_once("_attempt_")?;
    let user = before.rsplit('_').next()?;
    let fields: Vec<&str> = after.get(..19)?.split('-').collect();
    let widths: Vec<usize> = fields.iter().map(|field| field.len()).collect();
    let digits: String = fields.concat();
    if widths != [4, 2, 2, 2, 2, 2] || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let [year, month, day, hour, minute, second] = fields[..] else {
        return None;
    };
    Some(Said {
        person: Person::of(Sign::Login, user),
        order: digits.parse().ok()?,
        late: false,
        time: Some(format!("{year}-{month}-{day}T{hour}:{minute}:{second}")),
    })
}

/// `asmith@example.edu_3_work.zip`, as Autolab has it: mail, version, file.
pub fn autolab(file: &str) -> Option<Said> {
    let mut at = file.match_indices('@').map(|(at, _)| at);
    let after = at.next()?;
    let rest = &file[after..];
    let underscore = after + rest.find('_')?;
    let mut fields = file[underscore + 1..].splitn(2, '_');
    let version = fields.next()?.parse().ok()?;
    fields.next()?;
    Some(Said {
        person: Person::of(Sign::Mail, &file[..underscore]),
        order: version,
        late: false,
        time: None,
    })
}

/// Any of them, by the words that only they have.
pub fn platform(name: &str) -> Option<Said> {
    moodle(name)
        .or_else(|| blackboard(name))
        .or_else(|| autolab(name))
        .or_else(|| canvas(name))
}

#[cfg(test)]
mod tests {
    use super::{autolab, blackboard, canvas, moodle};
    use crate::delivery::person::Sign;

    #[test]
    fn canvas_joins_by_the_user_whatever_the_name_is() {
        for (file, user, order, late) in [
            ("smithada_40013_900157_work.zip", "40013", 900_157, false),
            (
                "østerfatima_42041_900157_Übung 3, final (2).zip",
                "42041",
                900_157,
                false,
            ),
            (
                "smithada_LATE_40013_900157_work.zip",
                "40013",
                900_157,
                true,
            ),
            (
                "silva_costaana_40014_900158_1_2_hw.zip",
                "40014",
                900_158,
                false,
            ),
            ("40013_900157_1_2_hw.zip", "40013", 900_157, false),
            (
                "anon_a1B2c_900157_my_work.zip",
                "anon_a1B2c",
                900_157,
                false,
            ),
        ] {
            let said = canvas(file).unwrap_or_else(|| panic!("{file} is Canvas'"));
            assert_eq!(said.person.signs[&Sign::Canvas], user, "{file}");
            assert_eq!((said.order, said.late), (order, late), "{file}");
        }
        for file in ["work.zip", "ada_smith.zip", "ada_40013.zip", "ex03_step"] {
            assert_eq!(canvas(file), None, "{file}");
        }
    }

    #[test]
    fn moodles_participant_stands_before_the_word() {
        for name in [
            "Ada Smith_1300022_assignsubmission_file",
            "Ada Smith_1300022_assignsubmission_file_/",
            "Ada_Smith_1300022_assignsubmission_file_work.zip",
        ] {
            let said = moodle(name).unwrap_or_else(|| panic!("{name} is Moodle's"));
            assert_eq!(said.person.signs[&Sign::Participant], "1300022");
        }
        assert_eq!(moodle("Ada Smith_assignsubmission_file"), None);
    }

    #[test]
    fn other_platforms_say_who_and_which_is_later() {
        let said = blackboard("Lab 3_asmith_attempt_2026-11-20-18-00-09_work.zip");
        let said = said.expect("Blackboard's");
        assert_eq!(said.person.signs[&Sign::Login], "asmith");
        assert_eq!(said.time.as_deref(), Some("2026-11-20T18:00:09"));
        let said = autolab("asmith@example.edu_3_work.zip").expect("Autolab's");
        assert_eq!(said.person.signs[&Sign::Mail], "asmith@example.edu");
        assert_eq!(said.order, 3);
    }
}
