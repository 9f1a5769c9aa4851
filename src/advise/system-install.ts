/** A command that installs packages of a distribution. */
export const SYSTEM_INSTALL =
  /\b(?:apt-get|apt|aptitude|apk|dnf|microdnf|yum|zypper|pacman)\s(?:[^;&|]{0,2000}\s)?(?:install|add|-S\w*)\b/
