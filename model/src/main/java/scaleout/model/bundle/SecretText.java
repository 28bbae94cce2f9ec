package scaleout.model.bundle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds secrets inside text: log lines, addresses, JSON in a text.
final class SecretText {

    /// What stands where a secret stood.
    static final String REMOVED = "[removed]";

    /// Of what follows a secret's name: quotes, escaped or not, and the sign between.
    private static final String IS = "\\\\{0,3}[\"']?\\s{0,4}(?:=|:|=>)\\s{0,4}\\\\{0,3}[\"']?";

    private static final String VALUE = "[^\\s\"'\\\\,;&}\\])]+";

    /// The first group stays.
    private static final List<Pattern> PATTERNS =
            List.of(
                    Pattern.compile(
                            "()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,40}-----|$)",
                            Pattern.DOTALL),
                    Pattern.compile("(?i)(\\b(?:proxy-)?authorization" + IS + ")[^\"'\\\\\r\n]+"),
                    Pattern.compile("(?i)(\\bbearer\\s{1,4})" + VALUE),
                    Pattern.compile(
                            "(?i)(\\bX-(?:Amz|Goog)-(?:Signature|Security-Token|Credential|Session-Token)"
                                    + IS
                                    + ")"
                                    + VALUE),
                    Pattern.compile("(?i)([?&](?:Signature|AWSAccessKeyId|sig|sv|se)=)" + VALUE),
                    Pattern.compile(
                            "(?i)((?:secret_?access_?key|access_?key_?id|access_?key|api[_-]?key|private_?key|passwd"
                                    + "|password|passphrase|secret|credentials?|token)"
                                    + IS
                                    + ")"
                                    + VALUE),
                    Pattern.compile("(://[^/\\s:@\"']{0,200}:)[^/\\s@\"']{1,2000}(?=@)"),
                    Pattern.compile(
                            "()\\b(?:hf_[A-Za-z0-9]{8,}+|(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{12,}+"
                                    + "|gh[pousr]_[A-Za-z0-9]{20,}+|github_pat_[A-Za-z0-9_]{20,}+|glpat-[\\w-]{16,}+"
                                    + "|xox[abeoprs]-[\\w-]{10,}+|sk-[\\w-]{20,}+|nvapi-[\\w-]{20,}+"
                                    + "|eyJ[\\w-]{8,}+\\.[\\w-]{4,}+(?:\\.[\\w-]*+)?)"));

    private SecretText() {}

    /// Returns the text with `[removed]` in place of each secret.
    static String removed(String text) {
        String kept = text;
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(kept);
            kept = matcher.replaceAll("$1" + Matcher.quoteReplacement(REMOVED));
        }
        return kept;
    }
}
