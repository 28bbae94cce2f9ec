package scaleout.model.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands for ARNs, log groups and streams, and image references: names made of names.
final class RedactedArn {

    private static final Pattern ARN =
            Pattern.compile(
                    "arn:(aws[a-z-]*):([a-z0-9-]*):([a-z0-9-]*):(\\d{12}|aws|):(.+)",
                    Pattern.DOTALL);
    private static final Pattern LOGS =
            Pattern.compile("log-group:(.+?)(?::log-stream:(.*)|(:\\*))?");
    private static final Pattern POLICY =
            Pattern.compile(
                    "scalingPolicy:([^:]+):resource/([a-z-]+)/(.+):policyName/(.+?)(:createdBy/.+)?");
    private static final Pattern TYPED = Pattern.compile("([a-z-]+)([:/])(.+)", Pattern.DOTALL);
    private static final Pattern GROUP =
            Pattern.compile("(.*)(/Endpoints/|/InferenceComponents/)([^/]+)");
    private static final Pattern STREAM = Pattern.compile("([^/]+)/(i-[0-9a-f]+)(?:/(.*))?");
    private static final Pattern IMAGE =
            Pattern.compile(
                    "([^/@]+\\.[^/@]+/)?([^@]+?)(?::([\\w][\\w.-]*))?(?:@([a-z0-9]+:[0-9a-f]+))?");
    private static final Pattern ECR =
            Pattern.compile(
                    "(\\d{12})(\\.dkr\\.ecr(?:-fips)?\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?/)");

    private final RedactedNames names;

    RedactedArn(RedactedNames names) {
        this.names = names;
    }

    String of(String text) {
        Matcher arn = ARN.matcher(text);
        if (!arn.matches()) {
            return names.word("arn", text);
        }
        String account = arn.group(4);
        return "arn:%s:%s:%s:%s:%s"
                .formatted(
                        arn.group(1),
                        arn.group(2),
                        arn.group(3),
                        account.matches("\\d+") ? names.account(account) : account,
                        resource(arn.group(2), arn.group(5)));
    }

    private String resource(String service, String resource) {
        Matcher logs = LOGS.matcher(resource);
        if (service.equals("logs") && logs.matches()) {
            String stream = logs.group(2) == null ? "" : ":log-stream:" + logStream(logs.group(2));
            return "log-group:" + logGroup(logs.group(1)) + stream;
        }
        Matcher policy = POLICY.matcher(resource);
        if (policy.matches()) {
            return "scalingPolicy:%s:resource/%s/%s:policyName/%s"
                    .formatted(
                            names.id("id", policy.group(1)),
                            policy.group(2).equals("sagemaker")
                                    ? policy.group(2)
                                    : names.word("service", policy.group(2)),
                            names.resourceId(policy.group(3)),
                            names.name("policy", policy.group(4)));
        }
        Matcher typed = TYPED.matcher(resource);
        return typed.matches() ? typed(typed) : names.name("resource", resource);
    }

    private String typed(Matcher typed) {
        String name = typed.group(3);
        String type = typed.group(1);
        String redacted =
                switch (type) {
                    case "endpoint" -> names.endpoint(name);
                    case "endpoint-config" -> names.name("config", name);
                    case "model" -> names.name("model", name);
                    case "inference-component" -> names.component(name);
                    case "alarm" -> names.alarm(name);
                    case "repository" -> repository(name);
                    case "role", "user", "key", "function", "scalable-target", "assumed-role" ->
                            names.name(type, name);
                    // the type of an unknown resource could be a bucket's name
                    default -> "";
                };
        return redacted.isEmpty()
                ? names.name("resource", typed.group())
                : type + typed.group(2) + redacted;
    }

    String logGroup(String group) {
        Matcher known = GROUP.matcher(group);
        if (!known.matches()) {
            return names.name("log-group", group);
        }
        String before = known.group(1);
        String name = known.group(3);
        return (before.equals("/aws/sagemaker") ? before : names.word("log-group", before))
                + known.group(2)
                + (known.group(2).equals("/Endpoints/")
                        ? names.endpoint(name)
                        : names.component(name));
    }

    String logStream(String stream) {
        Matcher known = STREAM.matcher(stream);
        if (!known.matches()) {
            return names.name("stream", stream);
        }
        String rest = known.group(3);
        return names.variant(known.group(1))
                + "/"
                + names.instance(known.group(2))
                + (rest == null
                        ? ""
                        : "/" + (rest.equals("data-log") ? rest : names.word("container", rest)));
    }

    /// A reference to an image, or its digest alone.
    String image(String reference) {
        if (reference.matches("sha256:[0-9a-f]{64}")) {
            return names.digest(reference);
        }
        Matcher image = IMAGE.matcher(reference);
        if (!image.matches()) {
            return names.word("image", reference);
        }
        return registry(image.group(1) == null ? "" : image.group(1))
                + repository(image.group(2))
                + (image.group(3) == null ? "" : ":" + tag(image.group(3)))
                + (image.group(4) == null ? "" : "@" + names.digest(image.group(4)));
    }

    private String registry(String registry) {
        Matcher ecr = ECR.matcher(registry);
        if (!ecr.matches()) {
            return registry.isEmpty() ? registry : names.word("registry", registry) + "/";
        }
        return (PublicWords.isAccountOfAws(ecr.group(1))
                        ? ecr.group(1)
                        : names.account(ecr.group(1)))
                + ecr.group(2);
    }

    String repository(String name) {
        return PublicWords.isRepository(name) ? name : names.name("repository", name);
    }

    String tag(String tag) {
        return PublicWords.isTag(tag) ? tag : names.word("tag", tag);
    }
}
