//! Who is among the first: a user keeps a flag that is on while its share grows.

/// FNV-1a: it is the same on each machine and in each release.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Whether a flag is on for a user.
pub fn is_on(flag: &str, user: &str, percent: u8) -> bool {
    hash(&format!("{flag}/{user}")) % 100 < u32::from(percent)
}

#[cfg(test)]
mod tests {
    use super::is_on;

    #[test]
    fn a_user_keeps_what_is_on() {
        let first = (0..=100).find(|&percent| is_on("dark-mode", "ada", percent));
        let first = first.expect("at 100 percent it is on for all");
        assert!((first..=100).all(|percent| is_on("dark-mode", "ada", percent)));
    }

    #[test]
    fn about_the_share_that_was_asked_for_has_it() {
        let on = (0..10_000).filter(|user| is_on("dark-mode", &user.to_string(), 30));
        assert!((2_700..3_300).contains(&on.count()));
    }
}
