package scaleout.model.bundle;

import java.util.Set;

/// What was read of a file.
///
/// @param file    its name
/// @param formats the calls or formats found in it, in alphabetical order
/// @param items   how many things: activities, datapoints, events and the like
/// @param note    what else to say of it; empty where there is nothing
public record FileRead(String file, Set<String> formats, long items, String note) {}
