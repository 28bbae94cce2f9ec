package scaleout.model.samples;

import tools.jackson.databind.node.ArrayNode;

/// Names that AWS makes up from other names, of one fleet; the same seed gives the same names.
///
/// @param truth endpoint and Region
/// @param fleet what the names are for
record Names(Truth truth, Fleet fleet) {
    static final String ACCOUNT = "111122223333";

    static String arn(Truth truth, String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, truth.region(), ACCOUNT, resource);
    }

    String resourceId() {
        return fleet.target().resourceId(truth.endpoint());
    }

    String alarmHigh() {
        return "TargetTracking-" + resourceId() + "-AlarmHigh-" + draw("high").uuid();
    }

    String alarmLow() {
        return "TargetTracking-" + resourceId() + "-AlarmLow-" + draw("low").uuid();
    }

    String alarmArn(String alarm) {
        return arn(truth, "cloudwatch", "alarm:" + alarm);
    }

    String policyArn() {
        return arn(
                truth,
                "autoscaling",
                "scalingPolicy:%s:resource/sagemaker/%s:policyName/%s"
                        .formatted(draw("policy").uuid(), resourceId(), fleet.policy().name()));
    }

    String targetArn() {
        return arn(truth, "application-autoscaling", "scalable-target/" + draw("target").hex(32));
    }

    /// Name of the image as the model names it, by tag.
    String image() {
        return registry() + ":" + fleet.image().tag();
    }

    /// Name of the image as SageMaker resolved it, by digest.
    String resolvedImage() {
        return registry() + "@" + fleet.image().digest();
    }

    ArrayNode alarms() {
        ArrayNode alarms = AwsJson.array();
        for (String alarm : new String[] {alarmHigh(), alarmLow()}) {
            alarms.add(AwsJson.object().put("AlarmName", alarm).put("AlarmARN", alarmArn(alarm)));
        }
        return alarms;
    }

    /// Returns draws that depend on the truth's seed, this fleet and `purpose` only.
    Draw draw(String purpose) {
        return new Draw(truth.seed() * 1_000_003 + (resourceId() + purpose).hashCode());
    }

    private String registry() {
        return "%s.dkr.ecr.%s.amazonaws.com/%s"
                .formatted(ACCOUNT, truth.region(), fleet.image().repository());
    }
}
