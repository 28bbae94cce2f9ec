package scaleout.model.bundle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.cloudwatch.PublicLabels;

/// What stands for each kind of name that answers of AWS and timelines hold. Names that contain other names keep their
/// form, so that what belonged together still does.
public final class RedactedNames {

    /// What stands where a text stood of which nothing is needed.
    public static final String REMOVED = "(removed)";

    /// The variant's name in AWS's own examples and consoles; it tells nothing of anybody.
    private static final String DEFAULT_VARIANT = "AllTraffic";

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern ONLY_UUID = Pattern.compile(UUID);
    private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]+");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern UNSEEN = Pattern.compile("(?:instance|copy) \\d+ of \\d+");
    private static final Pattern VARIANT_ID = Pattern.compile("endpoint/([^/]+)/variant/(.+)");
    private static final Pattern COMPONENT_ID = Pattern.compile("inference-component/(.+)");
    private static final Pattern TRACKING_ALARM =
            Pattern.compile("TargetTracking-(.+)-(AlarmHigh|AlarmLow)-(" + UUID + ")");
    private static final Pattern CAUSE =
            Pattern.compile(
                    "monitor alarm (.+) in state (ALARM|OK|INSUFFICIENT_DATA) triggered policy (.+)");
    private static final Pattern OWN_LABEL = Pattern.compile("[a-z]{1,2}\\d{0,6}|column \\d{1,4}");
    private static final Pattern COPY_OF_LABEL = Pattern.compile("(.+)( \\(\\d{1,4}\\))");
    private static final Pattern CAPACITY =
            Pattern.compile("(?:minimum|maximum) capacity was set to \\d+");

    private static final String SHAPES =
            "(?<arn>arn:aws[a-z-]*:[^\\s\"',]+)|(?<s3>s3://[^\\s\"',]+)|(?<url>\\b[a-z][a-z0-9+.-]*://[^\\s\"',]+)"
                    + "|(?<uuid>"
                    + UUID
                    + ")|(?<digest>sha256:[0-9a-f]{64})"
                    + "|(?<instance>\\bi-[0-9a-f]{8,17}\\b)|(?<account>(?<![0-9.])\\d{12}(?![0-9]))"
                    + "|(?<email>[\\w.+-]+@[\\w-]+\\.[\\w.-]+)|(?<ip>\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b)"
                    + "|(?<host>\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:amazonaws\\.com|internal|local|corp|com|net|org|io)\\b)"
                    + "|(?<path>(?<![\\w./])/[\\w.@-]+(?:/[\\w.@-]*)+)";

    private final Pseudonyms pseudonyms;
    private final boolean learning;
    private Pattern inText = Pattern.compile(SHAPES);
    private int namesInText;

    RedactedNames(Pseudonyms pseudonyms, boolean learning) {
        this.pseudonyms = pseudonyms;
        this.learning = learning;
    }

    /// Stands for an endpoint's name.
    public String endpoint(String name) {
        return name("endpoint", name);
    }

    /// Stands for a variant's name.
    public String variant(String name) {
        return name.equals(DEFAULT_VARIANT) ? name : name("variant", name);
    }

    /// Stands for an inference component's name.
    public String component(String name) {
        return name("component", name);
    }

    /// Stands for an instance id; `instance 1 of 3` stays.
    public String instance(String id) {
        if (UNSEEN.matcher(id).matches()) {
            return id;
        }
        if (!INSTANCE.matcher(id).matches()) {
            return name("instance", id);
        }
        if (learning) {
            pseudonyms.hearOf(id);
            return id;
        }
        return pseudonyms.instance(id);
    }

    /// An instance type stays.
    public String instanceType(String type) {
        return PublicWords.isInstanceType(type) ? type : word("type", type);
    }

    /// Stands for an image's digest.
    public String digest(String digest) {
        return digest.isEmpty() ? digest : pseudonyms.digest(digest);
    }

    /// Stands for a scaling activity's cause; one that AWS's services do not write is removed.
    public String cause(String text) {
        Matcher cause = CAUSE.matcher(text);
        if (cause.find()) {
            return "monitor alarm %s in state %s triggered policy %s"
                    .formatted(
                            alarm(cause.group(1)),
                            cause.group(2),
                            name("policy", cause.group(3).strip()));
        }
        Matcher capacity = CAPACITY.matcher(text);
        return capacity.find() ? capacity.group() : removed(text);
    }

    /// Stands for a metric's name, which stays where it is AWS's.
    public String metric(String name) {
        if (PublicWords.isMetric(name) || pseudonyms.metricsOfAws().contains(name)) {
            return name;
        }
        // which metrics have high resolution is told by their names
        return name(
                name.startsWith("ConcurrentRequests") ? "ConcurrentRequestsMetric" : "metric",
                name);
    }

    String metricOf(String namespace, String name) {
        if (PublicWords.isNamespace(namespace)) {
            pseudonyms.metricsOfAws().add(name);
        }
        return metric(name);
    }

    /// Stands for the label of a metric, by which its values may be known: words that say which metric and statistic it is
    /// stay. So do ids such as `m1`.
    public String label(String text) {
        Matcher copy = COPY_OF_LABEL.matcher(text);
        if (copy.matches()) {
            return label(copy.group(1)) + copy.group(2);
        }
        List<String> words = List.of(text.split("[^A-Za-z0-9.]+", -1));
        List<String> said = words.stream().filter(PublicLabels::says).toList();
        if (text.isEmpty() || OWN_LABEL.matcher(text).matches() || text.equals(join(said))) {
            return text;
        }
        return (pseudonyms.word("label", text) + " " + join(said)).strip();
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    /// Stands for the name of a log stream: `AllTraffic/i-0123456789abcdef0`.
    String logStream(String stream) {
        return new RedactedArn(this).logStream(stream);
    }

    /// Stands for a namespace; those of AWS stay.
    String namespace(String namespace) {
        return PublicWords.isNamespace(namespace) ? namespace : name("namespace", namespace);
    }

    /// Stands for the name of a dimension; those of endpoints stay.
    String dimension(String dimension) {
        return PublicWords.isDimension(dimension) ? dimension : name("dimension", dimension);
    }

    /// Stands for an object's key or a prefix: part by part, so that what lay under it still does.
    public String key(String key) {
        return Arrays.stream(key.split("/", -1))
                .map(part -> part.isEmpty() ? part : pseudonyms.word("part", part))
                .collect(Collectors.joining("/"));
    }

    /// Returns prose without the names that are known and without what looks like an address or an id.
    public String text(String prose) {
        Matcher found = inText().matcher(prose);
        return found.replaceAll(match -> Matcher.quoteReplacement(inText(found)));
    }

    private String inText(Matcher found) {
        String text = found.group();
        if (is(found, "arn")) {
            return new RedactedArn(this).of(text);
        } else if (is(found, "s3")) {
            return address(text);
        } else if (is(found, "uuid")) {
            return id("id", text);
        } else if (is(found, "digest")) {
            return digest(text);
        } else if (is(found, "instance")) {
            return instance(text);
        } else if (is(found, "account")) {
            return account(text);
        }
        for (String kind : new String[] {"url", "email", "ip", "host", "path"}) {
            if (is(found, kind)) {
                return pseudonyms.word(kind, text);
            }
        }
        return pseudonyms.known(text);
    }

    private static boolean is(Matcher found, String kind) {
        @Nullable String group = found.group(kind);
        return group != null;
    }

    /// The longest names first: one may begin with another. A single letter is no name that could be found in prose.
    private Pattern inText() {
        Set<String> names = pseudonyms.names();
        if (names.size() > namesInText) {
            namesInText = names.size();
            String known =
                    names.stream()
                            .filter(name -> name.length() > 1)
                            .sorted(
                                    Comparator.comparingInt(String::length)
                                            .reversed()
                                            .thenComparing(Comparator.naturalOrder()))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"));
            inText =
                    Pattern.compile(
                            SHAPES
                                    + (known.isEmpty()
                                            ? ""
                                            : "|(?<![A-Za-z0-9])(?:%s)(?![A-Za-z0-9])"
                                                    .formatted(known)));
        }
        return inText;
    }

    String name(String kind, String name) {
        return name.isEmpty() ? name : pseudonyms.name(kind, name);
    }

    String word(String kind, String text) {
        return text.isEmpty() ? text : pseudonyms.word(kind, text);
    }

    /// Whether something stands for this text already.
    boolean knows(String text) {
        return pseudonyms.knows(text);
    }

    String account(String id) {
        return ACCOUNT.matcher(id).matches() ? pseudonyms.account(id) : word("account", id);
    }

    String id(String kind, String id) {
        return ONLY_UUID.matcher(id).matches() ? pseudonyms.uuid(id) : word(kind, id);
    }

    /// The alarms of target tracking are named after what they watch. Others keep what tells that they watch for low values.
    String alarm(String name) {
        Matcher tracking = TRACKING_ALARM.matcher(name);
        if (tracking.matches()) {
            return "TargetTracking-%s-%s-%s"
                    .formatted(
                            resourceId(tracking.group(1)),
                            tracking.group(2),
                            pseudonyms.uuid(tracking.group(3)));
        }
        return name(name.contains("AlarmLow") ? "AlarmLow" : "alarm", name);
    }

    String resourceId(String id) {
        Matcher variant = VARIANT_ID.matcher(id);
        if (variant.matches()) {
            return "endpoint/%s/variant/%s"
                    .formatted(endpoint(variant.group(1)), variant(variant.group(2)));
        }
        Matcher component = COMPONENT_ID.matcher(id);
        return component.matches()
                ? "inference-component/" + component(component.group(1))
                : name("resource", id);
    }

    /// `s3://bucket/key`; of any other address nothing stays.
    String address(String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith("s3://")) {
            return word("url", url);
        }
        String[] parts = url.substring("s3://".length()).split("/", 2);
        return url.substring(0, "s3://".length())
                + name("bucket", parts[0])
                + (parts.length == 1 ? "" : "/" + key(parts[1]));
    }

    static String removed(String text) {
        return text.isEmpty() ? text : REMOVED;
    }
}
