package scaleout.app.aws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalableTargetsRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingActivitiesRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingActivitiesResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingPoliciesRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;

/// Asks Application Auto Scaling what it was told to do, and what it did.
final class ScalingCalls {

    /// As many as `describe-scalable-targets` takes at once.
    private static final int RESOURCES_PER_CALL = 50;

    private final Caller caller;
    private final ApplicationAutoScalingClient scaling;
    private final List<String> resourceIds;

    ScalingCalls(Caller caller, ApplicationAutoScalingClient scaling, List<String> resourceIds) {
        this.caller = caller;
        this.scaling = scaling;
        this.resourceIds = resourceIds;
    }

    void targets() throws IOException {
        for (int i = 0; i < resourceIds.size(); i += RESOURCES_PER_CALL) {
            List<String> some =
                    resourceIds.subList(i, Math.min(resourceIds.size(), i + RESOURCES_PER_CALL));
            DescribeScalableTargetsRequest request =
                    DescribeScalableTargetsRequest.builder()
                            .serviceNamespace(ServiceNamespace.SAGEMAKER)
                            .resourceIds(some)
                            .build();
            caller.pages(
                    Call.DESCRIBE_SCALABLE_TARGETS,
                    "",
                    () -> scaling.describeScalableTargetsPaginator(request));
        }
    }

    /// Asks for the policies.
    ///
    /// @return names of the alarms that decide
    Set<String> policies() throws IOException {
        Set<String> alarms = new TreeSet<>();
        for (String resource : resourceIds) {
            DescribeScalingPoliciesRequest request =
                    DescribeScalingPoliciesRequest.builder()
                            .serviceNamespace(ServiceNamespace.SAGEMAKER)
                            .resourceId(resource)
                            .build();
            caller.pages(
                            Call.DESCRIBE_SCALING_POLICIES,
                            resource,
                            () -> scaling.describeScalingPoliciesPaginator(request))
                    .forEach(page ->
                            page.scalingPolicies()
                                    .forEach(policy ->
                                            policy.alarms()
                                                    .forEach(alarm ->
                                                            alarms.add(alarm.alarmName()))));
        }
        return alarms;
    }

    /// Asks for what was done in a range, and what was decided against. AWS keeps six weeks and has no filter by time.
    void activities(TimeRange range) throws IOException {
        for (String resource : resourceIds) {
            DescribeScalingActivitiesRequest request =
                    DescribeScalingActivitiesRequest.builder()
                            .serviceNamespace(ServiceNamespace.SAGEMAKER)
                            .resourceId(resource)
                            .includeNotScaledActivities(true)
                            .build();
            caller.pages(
                    Call.DESCRIBE_SCALING_ACTIVITIES,
                    resource,
                    () -> scaling.describeScalingActivitiesPaginator(request),
                    page -> within(range, page));
        }
    }

    private static DescribeScalingActivitiesResponse within(
            TimeRange range, DescribeScalingActivitiesResponse page) {
        List<ScalingActivity> kept = new ArrayList<>(page.scalingActivities());
        kept.removeIf(activity ->
                activity.startTime() != null
                        && (!activity.startTime().isBefore(range.to())
                                || activity.endTime() != null
                                        && activity.endTime().isBefore(range.from())));
        return page.toBuilder().scalingActivities(kept).build();
    }
}
