"""The page that ours is measured against: one choice and a chart of three bars."""

import plotly.graph_objects as go
import streamlit as st

choice = st.segmented_control("Choice", [1, 2, 3], default=3, required=True)
st.plotly_chart(go.Figure(go.Bar(x=["a", "b", "c"], y=[choice, 2, 3])), key="bars")
