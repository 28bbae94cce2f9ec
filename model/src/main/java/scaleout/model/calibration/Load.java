package scaleout.model.calibration;

import scaleout.model.domain.DownloadedBy;

/// What one start-up transfers.
///
/// @param imageBytes compressed bytes that are pulled; zero on a cache hit
/// @param modelBytes bytes that are downloaded; zero on a cache hit
/// @param weights    bytes of the model that the container loads, downloaded or not
/// @param by         who downloads
public record Load(double imageBytes, double modelBytes, double weights, DownloadedBy by) {}
