package scaleout.app.aws;

/// Something that was asked for and not got.
///
/// @param call    as the AWS CLI names it, such as `sagemaker describe-endpoint`
/// @param subject what it asked about; empty where the call says it all
/// @param reason  why there is no answer, without a full stop
/// @param missing what is not known because of it
/// @param advice  what to do, a sentence
public record Gap(String call, String subject, String reason, String missing, String advice) {

    static Gap of(Call call, String subject, Refusal refusal) {
        return new Gap(call.toString(), subject, refusal.reason(), call.tells(), refusal.advice());
    }

    /// Returns the gap in one line.
    public String words() {
        return "not fetched: %s%s: %s. Missing because of it: %s."
                .formatted(call, subject.isEmpty() ? "" : " of " + subject, reason, missing);
    }
}
